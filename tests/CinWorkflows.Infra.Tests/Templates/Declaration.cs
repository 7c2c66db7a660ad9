using CinWorkflows.Infra.Tests.Syntax;

namespace CinWorkflows.Infra.Tests.Templates;

/// <summary>A parameter, variable, output, resource or module of a Bicep file, with its decorators.</summary>
internal sealed record Declaration(string File, string Name, SyntaxNode Node, IReadOnlyList<SyntaxNode> Decorators)
{
    /// <summary>Where it stands, for whoever has to look.</summary>
    public string Place => $"{File}:{Node.Line} {Name}";

    /// <summary>What stands after the equals sign, if anything does.</summary>
    public SyntaxNode? Value => Node.Children.SkipWhile(child => child.Text != "=").Skip(1).FirstOrDefault();

    public SyntaxNode? Decorator(string name) => Decorators.FirstOrDefault(decorator => decorator.Text.StartsWith($"@{name}(", StringComparison.Ordinal));

    public string Description => Decorator("description")?.All("string").FirstOrDefault()?.Value.Trim() ?? "";
}
