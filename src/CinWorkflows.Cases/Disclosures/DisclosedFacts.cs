namespace CinWorkflows.Cases.Disclosures;

/// <summary>What a letter or paper tells whoever reads it.</summary>
/// <param name="Topics">The topics that it speaks of.</param>
/// <param name="FreeText">Whether it carries words that somebody typed: they may say anything, and nothing can tell what.</param>
public sealed record DisclosedFacts(IReadOnlyList<DisclosureTopic> Topics, bool FreeText = false);
