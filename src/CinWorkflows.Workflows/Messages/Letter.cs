namespace CinWorkflows.Workflows.Messages;

/// <summary>What a message says, before it becomes plain text and HTML.</summary>
/// <param name="Subject">The subject line: the case's reference and neutral words, never a name.</param>
/// <param name="Title">The heading of the whole.</param>
/// <param name="Gist">What it comes to.</param>
/// <param name="Blocks">The text in order, in blocks with names.</param>
internal sealed record Letter(string Subject, string Title, LetterGist Gist, IReadOnlyList<LetterBlock> Blocks)
{
    /// <summary>The language in which it is written.</summary>
    public string Language { get; init; } = LetterLanguage.English;

    /// <summary>The same in a text message's length and words; null to make it of the gist.</summary>
    public string? Short { get; init; }

    /// <summary>What an authority's own template can say, by name.</summary>
    public LetterFacts Facts { get; init; } = [];

    public IEnumerable<LetterPart> Parts => Blocks.SelectMany(block => block.Parts);
}
