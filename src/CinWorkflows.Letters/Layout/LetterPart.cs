using CinWorkflows.Workflows.Wording;

namespace CinWorkflows.Letters.Layout;

/// <summary>A part of a letter. It holds plain text: markup in it is text like any other.</summary>
internal abstract record LetterPart
{
    public static LetterPart Head(string text) => new LetterHeading(PlainWords.OneLine(text));

    public static LetterPart Say(string text) => new LetterParagraph(PlainWords.Lines(text));

    public static LetterPart List(IEnumerable<string> items) => new LetterBullets([.. items.Select(PlainWords.Lines)]);

    public static LetterPart Go(string text, string address) => new LetterLink(PlainWords.OneLine(text), address);

    public static LetterPart[] When(bool applies, params LetterPart[] parts) => applies ? parts : [];

    /// <summary>A heading with its list; nothing where the list is empty.</summary>
    public static LetterPart[] Section(string heading, IEnumerable<string> items) =>
        items.ToList() is { Count: > 0 } list ? [Head(heading), List(list)] : [];
}

internal sealed record LetterHeading(string Text) : LetterPart;

internal sealed record LetterParagraph(string Text) : LetterPart;

internal sealed record LetterBullets(IReadOnlyList<string> Items) : LetterPart;

internal sealed record LetterLink(string Text, string Address) : LetterPart;

/// <summary>A part of the default letter in a letter of another language: screen readers are told.</summary>
internal sealed record LetterPartInEnglish(LetterPart Part) : LetterPart;
