using CinWorkflows.Rules.Calendar;

namespace CinWorkflows.TransferPacks.Contents;

/// <summary>The plan in force in full, or why it is missing.</summary>
internal sealed record PackPlan(
    int? Version = null,
    DateOnly? AgreedOn = null,
    DateOnly? StartsOn = null,
    DateOnly? ExpectedEndOn = null,
    string? Holder = null,
    IReadOnlyList<PackNeed>? Needs = null,
    IReadOnlyList<PackOutcome>? Outcomes = null,
    IReadOnlyList<PackAction>? Actions = null,
    IReadOnlyList<string>? Resources = null,
    string? Contingency = null,
    IReadOnlyList<PackContactPlan>? Contacts = null,
    string? ReviewPoints = null,
    Period? VisitEvery = null,
    string? LongTermReason = null,
    IReadOnlyList<PackView>? Views = null,
    string? DocumentPath = null,
    string? MissingReason = null)
{
    /// <summary>Every version that was agreed, oldest first.</summary>
    public IReadOnlyList<PackPlanVersion>? Versions { get; init; }

    /// <summary>Since when the child has had a plan.</summary>
    public DateOnly? FirstStartedOn { get; init; }

    /// <summary>The last review that was held, by whichever authority.</summary>
    public DateOnly? LastReviewedOn { get; init; }

    /// <summary>The last visit at which the child was seen.</summary>
    public DateOnly? LastVisitOn { get; init; }
}
