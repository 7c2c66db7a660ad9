namespace CinWorkflows.Infra.Tests.Syntax;

/// <summary>One node of a Bicep syntax tree; its kinds are those of the tree-sitter grammar.</summary>
internal sealed record SyntaxNode(string Source, string Kind, bool Named, int Start, int End, IReadOnlyList<SyntaxNode> Children)
{
    public string Text => Source[Start..End];

    /// <summary>The text of a string without its quotes, of anything else as it is written.</summary>
    public string Value => Kind == "string" ? Text.Trim('\'') : Text;

    public int Line => Source.AsSpan(0, Start).Count('\n') + 1;

    public IEnumerable<SyntaxNode> Parts => Children.Where(child => child.Named);

    public IEnumerable<SyntaxNode> All(string kind) => Descendants().Where(node => node.Kind == kind);

    public IEnumerable<SyntaxNode> Descendants() => Children.SelectMany(child => child.Descendants().Prepend(child));

    /// <summary>The object that a declaration describes, whatever condition or loop is around it.</summary>
    public SyntaxNode Body => Kind is "if_statement" or "for_statement" ? Parts.Last().Body : this;

    /// <summary>The value of a property, looked up by its path; null where the object has none.</summary>
    public SyntaxNode? At(string path) =>
        path.Split('/').Aggregate((SyntaxNode?)Body, (node, name) => node?.Body.Properties().FirstOrDefault(property => property.Name == name).Content);

    public IEnumerable<(string Name, SyntaxNode Content)> Properties() =>
        Children.Where(child => child.Kind == "object_property").Select(child => (child.Parts.First().Value, child.Parts.Last()));
}
