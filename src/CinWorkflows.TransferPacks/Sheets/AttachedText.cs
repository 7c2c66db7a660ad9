using CinWorkflows.TransferPacks.Papers;

namespace CinWorkflows.TransferPacks.Sheets;

/// <summary>An attached document that is plain text, so that it can be read with the papers.</summary>
/// <param name="Path">Where the original is in the pack.</param>
/// <param name="Text">What it says.</param>
internal sealed record AttachedText(string Path, string Text)
{
    /// <summary>The name of the original, without folder and ending.</summary>
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    public IEnumerable<Block> Blocks => string.IsNullOrWhiteSpace(Text) ? [new Paragraph("The document is empty.")] : Paragraph.Each(Text);

    /// <summary>Says nothing of the content.</summary>
    public override string ToString() => nameof(AttachedText);
}
