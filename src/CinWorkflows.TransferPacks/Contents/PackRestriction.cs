using CinWorkflows.Cases.Disclosures;

namespace CinWorkflows.TransferPacks.Contents;

/// <summary>What somebody must not be told, and whom they must not meet, by id.</summary>
internal sealed record PackRestriction(IReadOnlyList<DisclosureTopic> Topics, IReadOnlyList<string>? NotWith = null, DateOnly? Until = null)
{
    /// <summary>By whose decision each part of it holds.</summary>
    public IReadOnlyList<PackDecision>? Decisions { get; init; }

    public static PackRestriction? Of(DisclosureLimit? limit, IReadOnlyList<PackDecision> decisions) =>
        limit is null ? null : new(limit.Topics, limit.NotWith, limit.Until) { Decisions = decisions };

    /// <summary>As it is set on the case that the pack opens.</summary>
    public DisclosureLimit ToLimit() => new(Topics, DisclosureLimit.ReasonOfTheFormerAuthority, NotWith, Until);
}
