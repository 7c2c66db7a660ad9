using CinWorkflows.Rules.Calendar;

namespace CinWorkflows.TransferPacks.Contents;

/// <summary>The plan in force in full, or why it is missing.</summary>
internal sealed record PackPlan
{
    public int? Version { get; init; }

    public DateOnly? AgreedOn { get; init; }

    public DateOnly? StartsOn { get; init; }

    public DateOnly? ExpectedEndOn { get; init; }

    public string? Holder { get; init; }

    public IReadOnlyList<PackNeed>? Needs { get; init; }

    public IReadOnlyList<PackOutcome>? Outcomes { get; init; }

    public IReadOnlyList<PackAction>? Actions { get; init; }

    public IReadOnlyList<string>? Resources { get; init; }

    public string? Contingency { get; init; }

    public IReadOnlyList<PackContactPlan>? Contacts { get; init; }

    public string? ReviewPoints { get; init; }

    public Period? VisitEvery { get; init; }

    public string? LongTermReason { get; init; }

    public IReadOnlyList<PackView>? Views { get; init; }

    public string? DocumentPath { get; init; }

    public string? MissingReason { get; init; }

    /// <summary>Every version that was agreed, oldest first.</summary>
    public IReadOnlyList<PackPlanVersion>? Versions { get; init; }

    /// <summary>Since when the child has had a plan.</summary>
    public DateOnly? FirstStartedOn { get; init; }

    /// <summary>The last review that was held, by whichever authority.</summary>
    public DateOnly? LastReviewedOn { get; init; }

    /// <summary>The last visit at which the child was seen.</summary>
    public DateOnly? LastVisitOn { get; init; }
}
