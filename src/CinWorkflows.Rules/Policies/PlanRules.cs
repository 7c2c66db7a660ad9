using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Rules.Policies;

/// <summary>What a plan must hold and who is asked to agree to it.</summary>
/// <param name="Checklist">Each thing a plan must hold, with its clause.</param>
/// <param name="Smart">The clause that asks for a SMART plan (N13); null where the source asks for none.</param>
/// <param name="Holder">The role that a plan must name: allocated social worker (N18) or lead professional (H15).</param>
/// <param name="HolderClause">The clause that asks for it.</param>
/// <param name="MostEndWithin">The time within which most plans end (N17, H14); a longer one needs a reason.</param>
/// <param name="MostEndClause">The clause that says so.</param>
/// <param name="Replies">What counts as a reply to the plan.</param>
/// <param name="RepliesClause">The clause that asks for replies (N14, H12).</param>
public sealed record PlanRules(
    IReadOnlyList<ChecklistItem> Checklist,
    string? Smart,
    Role Holder,
    string HolderClause,
    Period MostEndWithin,
    string MostEndClause,
    IReadOnlyList<PlanReply> Replies,
    string RepliesClause)
{
    /// <summary>The clause by which the chair's note of a planning meeting is copied to those involved (H12); null where the source asks for none.</summary>
    public string? MeetingNoteClause { get; init; }
}
