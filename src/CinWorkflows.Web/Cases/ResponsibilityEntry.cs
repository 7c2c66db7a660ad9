using CinWorkflows.Cases.Transfers;

namespace CinWorkflows.Web.Cases;

/// <summary>From when an authority is responsible for a child, and why.</summary>
/// <param name="From">The first day.</param>
/// <param name="Authority">The authority's code; null where the pack gives its own none, or it is not known which.</param>
/// <param name="IsOurs">True where it is this authority.</param>
/// <param name="Why">Why.</param>
/// <param name="Clause">The clause of the pack from which it follows; null where the pack has no rules for transfers.</param>
/// <param name="TransferId">The transfer by which it passed; null where it did not.</param>
/// <param name="CaseId">The case that shows it.</param>
public sealed record ResponsibilityEntry(
    DateOnly From,
    string? Authority,
    bool IsOurs,
    ResponsibilityReason Why,
    string? Clause,
    string? TransferId,
    string CaseId)
{
    internal static ResponsibilityEntry Of(Responsibility entry, string caseId) =>
        new(entry.From, entry.Authority, entry.IsOurs, entry.Why, entry.Clause, entry.TransferId, caseId);
}
