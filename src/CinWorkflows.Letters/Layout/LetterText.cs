using CinWorkflows.Workflows.Wording;

namespace CinWorkflows.Letters.Layout;

/// <summary>A letter as plain text; it says everything that the HTML says.</summary>
internal static class LetterText
{
    public static string Of(Letter letter) => Joined(letter, letter.Parts);

    /// <summary>The same for paper, on which nothing can be opened: without links.</summary>
    public static string OnPaper(Letter letter) => Joined(letter, letter.Parts.Where(part => part is not (LetterLink or LetterPartInEnglish { Part: LetterLink })));

    private static string Joined(Letter letter, IEnumerable<LetterPart> parts) =>
        string.Join("\n\n", parts.Select(Part).Prepend(PlainWords.OneLine(letter.Title))) + "\n";

    private static string Part(LetterPart part) => part switch
    {
        LetterHeading heading => $"\n{heading.Text}",
        LetterParagraph paragraph => paragraph.Text,
        LetterBullets bullets => string.Join('\n', bullets.Items.Select(item => $"- {item.Replace("\n", "\n  ", StringComparison.Ordinal)}")),
        LetterLink link => $"{link.Text}: {link.Address}",
        LetterPartInEnglish { Part: var inner } => Part(inner),
        _ => throw new ArgumentOutOfRangeException(nameof(part), part.GetType().Name, "Not a part of a letter."),
    };
}
