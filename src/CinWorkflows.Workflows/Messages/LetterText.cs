namespace CinWorkflows.Workflows.Messages;

/// <summary>A letter as plain text; it says everything that the HTML says.</summary>
internal static class LetterText
{
    public static string Of(Letter letter) =>
        string.Join("\n\n", letter.Parts.Select(Part).Prepend(Wording.OneLine(letter.Title))) + "\n";

    private static string Part(LetterPart part) => part switch
    {
        LetterPart.Heading heading => $"\n{heading.Text}",
        LetterPart.Paragraph paragraph => paragraph.Text,
        LetterPart.Bullets bullets => string.Join('\n', bullets.Items.Select(item => $"- {item.Replace("\n", "\n  ", StringComparison.Ordinal)}")),
        LetterPart.Link link => $"{link.Text}: {link.Address}",
        _ => throw new ArgumentOutOfRangeException(nameof(part), part.GetType().Name, "Not a part of a letter."),
    };
}
