using CinWorkflows.Rules.Calendar;

namespace CinWorkflows.Rules.Policies;

/// <summary>The arrangements of a regime other than the ordinary one.</summary>
/// <param name="Clause">The clause that allows it.</param>
/// <param name="AtLeastEvery">The longest interval between reviews; null where it is agreed case by case.</param>
/// <param name="Criteria">All that must be evidenced in the assessment (N40).</param>
/// <param name="ParentalAgreementClause">The clause that asks for the agreement of those with parental responsibility; null where none does.</param>
/// <param name="ReviewChecklist">What each review checks (N41).</param>
/// <param name="TeamOwned">True where the case has no allocated worker and belongs to the team (N43).</param>
public sealed record RegimeRules(
    string Clause,
    Period? AtLeastEvery,
    IReadOnlyList<ChecklistItem> Criteria,
    string? ParentalAgreementClause,
    IReadOnlyList<ChecklistItem> ReviewChecklist,
    bool TeamOwned);
