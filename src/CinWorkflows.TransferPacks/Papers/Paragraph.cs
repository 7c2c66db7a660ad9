namespace CinWorkflows.TransferPacks.Papers;

/// <summary>A paragraph. A line end in its text starts a new line; <see cref="Each"/> makes paragraphs of a longer text.</summary>
public sealed record Paragraph : Block
{
    /// <summary>Makes a paragraph.</summary>
    /// <param name="text">Not blank; may have several lines.</param>
    /// <exception cref="PaperException">The text is blank.</exception>
    public Paragraph(string text) => Text = Written.Text(text, nameof(Text));

    /// <summary>What it says.</summary>
    public string Text { get; }

    /// <summary>The paragraphs of a text as somebody typed it: a blank line ends one. A blank text has none.</summary>
    public static IEnumerable<Paragraph> Each(string? text)
    {
        var lines = new List<string>();
        foreach (var line in (text ?? "").ReplaceLineEndings("\n").Split('\n').Append(""))
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                lines.Add(line.Trim());
            }
            else if (lines.Count > 0)
            {
                yield return new(string.Join('\n', lines));
                lines.Clear();
            }
        }
    }
}
