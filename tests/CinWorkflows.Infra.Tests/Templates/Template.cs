using System.Text.Json;
using System.Text.RegularExpressions;
using CinWorkflows.Infra.Tests.Compiler;

namespace CinWorkflows.Infra.Tests.Templates;

/// <summary>One Bicep file: as it is written, as what it declares, and what the compiler says of it.</summary>
internal sealed class Template(string path, string source, string? compiled, IReadOnlyList<Diagnostic> diagnostics)
{
    public string Path => path;

    public string Source => source;

    public IReadOnlyList<Diagnostic> Diagnostics => diagnostics;

    /// <summary>The whole template; empty where the file has an error.</summary>
    public Value Root { get; } = compiled is null ? new ObjectValue([]) : Value.Of(JsonSerializer.Deserialize<JsonElement>(compiled));

    public IEnumerable<Declaration> Parameters => Of("param", "parameters");

    public IEnumerable<Declaration> Variables => Of("var", "variables");

    public IEnumerable<Declaration> Outputs => Of("output", "outputs");

    public IEnumerable<Declaration> Types => Of("type", "definitions");

    public IEnumerable<Resource> Resources => Of("resource", "resources").Where(declared => !IsModule(declared)).Select(declared => new Resource(declared));

    public IEnumerable<ModuleCall> Modules => Of("module", "resources").Where(IsModule).Select(declared => new ModuleCall(declared));

    private static bool IsModule(Declaration declared) => declared.Body.At("type")!.Content == ModuleCall.Type;

    private IEnumerable<Declaration> Of(string keyword, string section) =>
        ((Root.At(section) as ObjectValue)?.Properties ?? []).Select(entry => new Declaration(Path, LineOf($"{keyword} {entry.Name}"), entry.Name, entry.Content));

    private int LineOf(string beginning) => Source.AsSpan(0, Regex.Match(Source, $@"(?m)^{beginning}\b").Index).Count('\n') + 1;
}
