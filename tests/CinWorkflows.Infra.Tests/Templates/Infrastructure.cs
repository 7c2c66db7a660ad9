using CinWorkflows.Infra.Tests.Compiler;

namespace CinWorkflows.Infra.Tests.Templates;

/// <summary>All Bicep files of infra/, compiled, or a copy of them with one change.</summary>
internal sealed class Infrastructure
{
    private static readonly Lazy<Task<Infrastructure>> Committed = new(Compile);

    private Infrastructure(IEnumerable<Template> templates) => Templates = templates.OrderBy(template => template.Path, StringComparer.Ordinal).ToList();

    /// <summary>The Bicep files, by their path in infra/.</summary>
    public static IReadOnlyList<string> Files { get; } = Directory.EnumerateFiles(Path.Combine(Repository.Root, "infra"), "*.bicep", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Path.Combine(Repository.Root, "infra"), file).Replace('\\', '/')).ToList();

    public IReadOnlyList<Template> Templates { get; }

    public IEnumerable<Diagnostic> Diagnostics => Templates.SelectMany(template => template.Diagnostics);

    public IEnumerable<Resource> Resources => Templates.SelectMany(template => template.Resources);

    /// <summary>The resources that are made here; the others are only referred to.</summary>
    public IEnumerable<Resource> Made => Resources.Where(resource => !resource.Existing);

    public IEnumerable<ModuleCall> Modules => Templates.SelectMany(template => template.Modules);

    public static Task<Infrastructure> Load() => Committed.Value;

    public IEnumerable<Resource> Of(string type) => Made.Where(resource => resource.Type == type);

    public Template File(string path) =>
        Templates.SingleOrDefault(template => template.Path == path) ?? throw new FileNotFoundException($"'{path}' is not there.");

    /// <summary>One copy for each change, in which a text that stands in a file is replaced wherever it stands there.</summary>
    public async Task<IReadOnlyList<Infrastructure>> With(IReadOnlyList<(string File, string Text, string Instead)> changes)
    {
        using var copy = SourceCopy.WithSymbols();
        var changed = changes.Select((change, number) => (change.File, Beside: Path.ChangeExtension(change.File, $".{number}.bicep"))).ToList();
        foreach (var ((file, text, instead), (_, beside)) in changes.Zip(changed))
        {
            copy.Write(beside, copy.Read(file).Replace(text, instead, StringComparison.Ordinal));
        }

        var diagnostics = await BicepCompiler.Build(copy.Folder);
        return changed
            .Select(one => Template(copy, one.File, one.Beside, diagnostics))
            .Select(template => new Infrastructure(Templates.Where(other => other.Path != template.Path).Append(template)))
            .ToList();
    }

    private static async Task<Infrastructure> Compile()
    {
        using var copy = SourceCopy.WithSymbols();
        var diagnostics = await BicepCompiler.Build(copy.Folder);
        return new Infrastructure(Files.Select(file => Template(copy, file, file, diagnostics)));
    }

    private static Template Template(SourceCopy copy, string path, string compiled, IReadOnlyList<Diagnostic> diagnostics) =>
        new($"infra/{path}", copy.Read(compiled), copy.Compiled(compiled), diagnostics.Where(diagnostic => diagnostic.File == compiled || diagnostic.File.Length == 0).ToList());
}
