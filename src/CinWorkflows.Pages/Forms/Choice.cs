namespace CinWorkflows.Pages.Forms;

/// <summary>Something that may be chosen.</summary>
/// <param name="Value">As it is sent.</param>
/// <param name="Words">What it is.</param>
/// <param name="Hint">What follows from it; null where the words say it all.</param>
public sealed record Choice(string Value, string Words, string? Hint = null);
