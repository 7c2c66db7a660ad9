using CinWorkflows.Cases.Disclosures;

namespace CinWorkflows.TransferPacks.Contents;

/// <summary>By whose decision somebody must not be told something or must not meet somebody, since when and until when.</summary>
internal sealed record PackDecision(DateOnly On, string By, IReadOnlyList<DisclosureTopic> Topics, IReadOnlyList<string>? NotWith = null, DateOnly? Until = null);
