namespace CinWorkflows.Rules.Policies;

/// <summary>A pack of a library, with the text that it was read from.</summary>
/// <param name="Pack">The pack.</param>
/// <param name="File">The name of its file.</param>
/// <param name="Json">The text of the whole pack: as written, or resolved on the base that it extends.</param>
public sealed record PackEntry(PolicyPack Pack, string File, string Json);
