namespace CinWorkflows.Letters.Layout;

/// <summary>What a message says, before it becomes plain text and HTML.</summary>
/// <param name="Subject">The subject line: the case's reference and neutral words, never a name.</param>
/// <param name="Title">The heading of the whole.</param>
/// <param name="Summary">What it comes to.</param>
/// <param name="Blocks">The text in order, in blocks with names.</param>
internal sealed record Letter(string Subject, string Title, LetterSummary Summary, IReadOnlyList<LetterBlock> Blocks)
{
    /// <summary>The language in which it is written.</summary>
    public string Language { get; init; } = LetterLanguage.English;

    /// <summary>The same in a text message's length and words; null to make it of the summary.</summary>
    public string? Short { get; init; }

    /// <summary>The same in another arrangement, which an authority's own template can take.</summary>
    public IReadOnlyList<LetterBlock> OtherBlocks { get; init; } = [];

    /// <summary>The keys of other messages that it tells too; where there are any, it is not put into an authority's words for one matter.</summary>
    public IReadOnlyList<string> ToldAlong { get; init; } = [];

    /// <summary>What an authority's own template can say, by name.</summary>
    public LetterFacts Facts { get; init; } = [];

    public IEnumerable<LetterPart> Parts => Blocks.SelectMany(block => block.Parts);
}

/// <summary>Some parts of a letter under a name, by which an authority's own template can take them over.</summary>
internal sealed record LetterBlock(string Name, IReadOnlyList<LetterPart> Parts)
{
    public static LetterBlock Block(string name, params IReadOnlyList<LetterPart> parts) => new(name, parts);
}
