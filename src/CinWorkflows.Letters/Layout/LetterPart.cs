using CinWorkflows.Workflows.Wording;

namespace CinWorkflows.Letters.Layout;

/// <summary>A part of a letter. It holds plain text: markup in it is text like any other.</summary>
internal abstract record LetterPart
{
    public static LetterPart Head(string text) => new Heading(PlainWords.OneLine(text));

    public static LetterPart Say(string text) => new Paragraph(PlainWords.Lines(text));

    public static LetterPart List(IEnumerable<string> items) => new Bullets([.. items.Select(PlainWords.Lines)]);

    public static LetterPart Go(string text, string address) => new Link(PlainWords.OneLine(text), address);

    public static LetterPart[] When(bool applies, params LetterPart[] parts) => applies ? parts : [];

    /// <summary>A heading with its list; nothing where the list is empty.</summary>
    public static LetterPart[] Section(string heading, IEnumerable<string> items) =>
        items.ToList() is { Count: > 0 } list ? [Head(heading), List(list)] : [];

    internal sealed record Heading(string Text) : LetterPart;

    internal sealed record Paragraph(string Text) : LetterPart;

    internal sealed record Bullets(IReadOnlyList<string> Items) : LetterPart;

    internal sealed record Link(string Text, string Address) : LetterPart;

    /// <summary>A part of the default letter in a letter of another language: screen readers are told.</summary>
    internal sealed record InEnglish(LetterPart Part) : LetterPart;
}
