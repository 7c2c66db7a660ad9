using CinWorkflows.Rules.Policies;

namespace CinWorkflows.Cases.Plans;

/// <summary>
/// The time within which most plans end counts from the start of the first plan, because it is the support that is to end and not a version (N17, H14): a later
/// version gives no further year without a reason.
/// </summary>
internal static class PlanSpan
{
    /// <summary>The edition of packs from which on it counts so; cases under earlier ones go on as they are.</summary>
    private const int FromEdition = 4;

    /// <summary>The day from which it counts for a version.</summary>
    /// <param name="file">The case before it.</param>
    /// <param name="startsOn">The first day of the version.</param>
    /// <param name="pack">The authority's rules.</param>
    public static DateOnly Since(CaseFile file, DateOnly startsOn, PolicyPack pack) =>
        pack.Edition >= FromEdition && file.FirstPlan is { } first ? new DateOnly?[] { startsOn, first.StartsOn, first.EarliestStart }.Min() ?? startsOn : startsOn;
}
