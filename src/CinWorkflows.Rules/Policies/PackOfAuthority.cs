namespace CinWorkflows.Rules.Policies;

/// <summary>The pack of one authority, with its whole text.</summary>
/// <param name="Pack">The pack.</param>
/// <param name="Json">Its text: as written, or, of one that extends a base or serves several authorities, resolved.</param>
public sealed record PackOfAuthority(PolicyPack Pack, string Json);
