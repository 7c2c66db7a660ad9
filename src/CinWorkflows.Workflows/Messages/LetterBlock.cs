namespace CinWorkflows.Workflows.Messages;

/// <summary>Some parts of a letter under a name, by which an authority's own template can take them over.</summary>
internal sealed record LetterBlock(string Name, IReadOnlyList<LetterPart> Parts)
{
    public static LetterBlock Block(string name, params IReadOnlyList<LetterPart> parts) => new(name, parts);
}
