namespace CinWorkflows.TransferPacks.Papers;

/// <summary>A warning that nobody may overlook: it stands in a box.</summary>
public sealed record Notice : Block
{
    /// <summary>Makes a notice.</summary>
    /// <param name="text">Not blank; may have several lines. Says itself that it warns, since a colour says nothing to those who listen.</param>
    /// <exception cref="PaperException">The text is blank.</exception>
    public Notice(string text) => Text = Written.Text(text, nameof(Text));

    /// <summary>What it says.</summary>
    public string Text { get; }
}
