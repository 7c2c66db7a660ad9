using CinWorkflows.Infra.Tests.Syntax;

namespace CinWorkflows.Infra.Tests.Templates;

/// <summary>One use of a module, with the parameters that it is given.</summary>
internal sealed record ModuleCall(Declaration Declared, string Target)
{
    public string Place => Declared.Place;

    public SyntaxNode? Parameter(string name) => Declared.Value!.At($"params/{name}");

    public IReadOnlySet<string> Given => (Declared.Value!.At("params")?.Properties() ?? []).Select(parameter => parameter.Name).ToHashSet();

    public static ModuleCall Of(Declaration declared)
    {
        var folder = Path.GetDirectoryName(declared.File)!;
        var target = declared.Node.Parts.First(part => part.Kind == "string").Value;
        return new ModuleCall(declared, Path.Combine(folder, target).Replace('\\', '/'));
    }
}
