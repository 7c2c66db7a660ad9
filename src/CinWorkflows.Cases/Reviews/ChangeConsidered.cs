using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Authority;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Reviews;

/// <summary>
/// Somebody who works with the child has looked at a change of circumstances that brings no early review, or at a move that was reported unseen, and says what follows from it
/// (N24, N44, H21): for the assessment, for a child who has a child protection plan, or whether a case that has ended is opened again, which a manager says.
/// </summary>
/// <param name="ChangeId">Which change, as the case shows it.</param>
/// <param name="On">The day.</param>
/// <param name="Follows">What follows from it.</param>
public sealed record ChangeConsidered(string ChangeId, DateOnly On, string Follows) : Act
{
    /// <inheritdoc />
    public override bool AllowedAfterEnd => true;

    /// <inheritdoc />
    public override bool AllowedOnHold => true;

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk)
    {
        ArgumentNullException.ThrowIfNull(desk);
        var change = desk.File.Changes?.FirstOrDefault(change => change.Id == ChangeId);
        var clause = desk.Pack.Rule(DutyKind.HoldEarlyReview).Clause;
        return
        [
            .. change is { ConsideredOn: null } ? [] : new Refusal[] { new("changeId", change is null ? $"no change '{ChangeId}' waits to be considered on this case." : $"this change was considered on {change.ConsideredOn:yyyy-MM-dd} already.") },
            .. desk.Happened("on", On, change?.ToldOn, "the day on which the change was recorded"),
            .. CaseDesk.Reason("follows", EmptyWords.AreNoConsequence(Follows) ? null : Follows, "what follows from the change, or why nothing does,", clause),
            .. desk.File.Ending is null || AuthorityTable.Decides(desk.Pack.Approvals.GetValueOrDefault(ApprovalKind.Closure)?.Roles ?? [], desk)
                ? []
                : new Refusal[] { new("actor.role", "the case has ended: a manager who does not hold it says whether it is opened again ('caseReopened') or why not.", clause) },
        ];
    }

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp)
    {
        ArgumentNullException.ThrowIfNull(file);
        return file with { Changes = file.Changes?.Replace(change => change.Id == ChangeId, change => change with { ConsideredOn = On }) };
    }
}
