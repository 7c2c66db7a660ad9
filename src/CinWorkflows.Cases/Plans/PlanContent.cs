using CinWorkflows.Rules.Calendar;

namespace CinWorkflows.Cases.Plans;

/// <summary>What a plan says (N18, N19, H15, H16). Kept in the record only.</summary>
/// <param name="HolderId">The allocated social worker (N18) or lead professional (H15).</param>
/// <param name="StartsOn">The day from which it runs.</param>
/// <param name="ExpectedEndOn">When the intervention is expected to end (N17, H14).</param>
/// <param name="Needs">Identified developmental needs and the services they require.</param>
/// <param name="Outcomes">Child-focused outcomes.</param>
/// <param name="Actions">Who does what by when.</param>
/// <param name="Resources">Resources and services needed.</param>
/// <param name="Contingency">What happens if circumstances change significantly.</param>
/// <param name="Contacts">Others' roles and the frequency of their contact.</param>
/// <param name="ReviewPoints">When progress is reviewed and how it is judged.</param>
/// <param name="VisitEvery">How often the worker visits the child.</param>
/// <param name="Attested">The ids of the checklist items that the chair attests.</param>
/// <param name="LongTermReason">Why support is needed beyond 12 months; null where it is not (N17, N30).</param>
public sealed record PlanContent(
    string HolderId,
    DateOnly StartsOn,
    DateOnly ExpectedEndOn,
    IReadOnlyList<PlannedNeed> Needs,
    IReadOnlyList<PlannedOutcome> Outcomes,
    IReadOnlyList<PlannedAction> Actions,
    IReadOnlyList<string> Resources,
    string Contingency,
    IReadOnlyList<PlannedContact> Contacts,
    string ReviewPoints,
    Period? VisitEvery,
    IReadOnlyList<string> Attested,
    string? LongTermReason = null)
{
    /// <summary>
    /// The plan as it is told to the child, in words that were written for the child to read; null where nobody wrote any. Nothing else of
    /// the plan's free text stands in the child's copy.
    /// </summary>
    public string? ForTheChild { get; init; }
}
