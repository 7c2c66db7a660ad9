using System.Globalization;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Authority;
using CinWorkflows.Cases.Safeguarding;
using CinWorkflows.Cases.Transfers;

namespace CinWorkflows.Cases.Closure;

/// <summary>
/// An assessment that finds no need ends the case by whoever decides on closures, never by the worker alone: who recommends does not decide (N5, N32, H30). Whoever is
/// refused is told by what the child is known to be in need, or at risk: an assessment found it, an enquiry under section 47 did, the child had a child protection plan,
/// or came with the plan of another authority (N63). While the child is handed over to another authority none ends it (N61).
/// </summary>
internal static class EndByAssessment
{
    /// <summary>Refuses that end to anybody else.</summary>
    /// <param name="desk">The case and who concludes the assessment.</param>
    public static IEnumerable<Refusal> Refuse(CaseDesk desk) => desk.Pack.ClocksStartWithAnchor ? [.. ByAnother(desk), .. WhileItMoves(desk)] : [];

    private static IEnumerable<Refusal> ByAnother(CaseDesk desk) =>
        AuthorityTable.Refuse(new ClosureDecided(desk.Today, Approve: true, Route: null, ContinuingSupport.None, ""), desk)
            .Select(refusal => refusal with { Reason = $"{KnownBy(desk.File) ?? "the assessment finds no need"}, and this ends the case: {refusal.Reason} Tell them what the assessment found, so that they read it and record it." });

    private static IEnumerable<Refusal> WhileItMoves(CaseDesk desk) =>
        TransferRules.WithdrawnFirst(desk, "outcome").Select(refusal => refusal with { Reason = $"this ends the case, and {refusal.Reason}" });

    private static string? KnownBy(CaseFile file) => file switch
    {
        { CurrentAssessment: { FoundNeed: true, ConcludedOn: { } found } } => $"the assessment of {Day(found)} found this child in need",
        { Enquiries: { } enquiries } when enquiries.LastOrDefault(Substantiated) is { EndedOn: { } ended } => $"the enquiry under section 47 that ended on {Day(ended)} found the concerns substantiated",
        { PastHolds: [.., { EndedOn: var until }] } => $"this child had a child protection plan until {Day(until)}",
        { TransferIn.Plan: not null } => "this child came with the plan of another authority",
        _ => null,
    };

    private static bool Substantiated(Section47Enquiry enquiry) => enquiry.Outcome is Section47Outcome.NoContinuingRisk or Section47Outcome.Conference;

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
