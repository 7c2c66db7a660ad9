using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Authority;

namespace CinWorkflows.Cases.Closure;

/// <summary>Once an assessment has found a child in need, a further one that finds none ends the case by whoever decides on closures, not by the worker alone (N5, N32, H30).</summary>
internal static class EndOfOneInNeed
{
    /// <summary>Refuses that end to anybody else.</summary>
    /// <param name="desk">The case and who concludes the further assessment.</param>
    public static IEnumerable<Refusal> Refuse(CaseDesk desk) => desk.Pack.ClocksStartWithAnchor && desk.File.CurrentAssessment is { FoundNeed: true, ConcludedOn: { } found }
        ? AuthorityTable.Refuse(new ClosureDecided(desk.Today, Approve: true, Route: null, ContinuingSupport.None, ""), desk)
            .Select(refusal => refusal with { Reason = $"the assessment of {found:yyyy-MM-dd} found this child in need, and this one ends the case: {refusal.Reason}" })
        : [];
}
