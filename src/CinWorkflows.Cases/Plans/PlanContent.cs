using CinWorkflows.Rules.Calendar;

namespace CinWorkflows.Cases.Plans;

/// <summary>What a plan says (N18, N19, H15, H16). Kept in the record only.</summary>
public sealed record PlanContent
{
    /// <summary>The allocated social worker (N18) or lead professional (H15).</summary>
    public required string HolderId { get; init; }

    /// <summary>The day from which it runs.</summary>
    public required DateOnly StartsOn { get; init; }

    /// <summary>When the intervention is expected to end (N17, H14).</summary>
    public required DateOnly ExpectedEndOn { get; init; }

    /// <summary>Identified developmental needs and the services they require.</summary>
    public required IReadOnlyList<PlannedNeed> Needs { get; init; }

    /// <summary>Child-focused outcomes.</summary>
    public required IReadOnlyList<PlannedOutcome> Outcomes { get; init; }

    /// <summary>Who does what by when.</summary>
    public required IReadOnlyList<PlannedAction> Actions { get; init; }

    /// <summary>Resources and services needed.</summary>
    public required IReadOnlyList<string> Resources { get; init; }

    /// <summary>What happens if circumstances change significantly.</summary>
    public required string Contingency { get; init; }

    /// <summary>Others' roles and the frequency of their contact.</summary>
    public required IReadOnlyList<PlannedContact> Contacts { get; init; }

    /// <summary>When progress is reviewed and how it is judged.</summary>
    public required string ReviewPoints { get; init; }

    /// <summary>How often the worker visits the child.</summary>
    public Period? VisitEvery { get; init; }

    /// <summary>The ids of the checklist items that the chair attests.</summary>
    public required IReadOnlyList<string> Attested { get; init; }

    /// <summary>Why support is needed beyond 12 months; null where it is not (N17, N30).</summary>
    public string? LongTermReason { get; init; }

    /// <summary>
    /// The plan as it is told to the child, in words that were written for the child to read; null where nobody wrote any. Nothing else of
    /// the plan's free text stands in the child's copy.
    /// </summary>
    public string? ForTheChild { get; init; }
}
