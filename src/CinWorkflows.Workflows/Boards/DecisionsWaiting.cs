using CinWorkflows.Cases.Authority;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Ports.Records.Duties;

namespace CinWorkflows.Workflows.Boards;

/// <summary>
/// The decisions that wait for somebody, less those that are not theirs to take: nobody decides on a case that they hold, on what they recommended themselves,
/// or on a rule that they did not keep.
/// </summary>
public static class DecisionsWaiting
{
    /// <summary>About what a duty asks for a decision; null where it asks for none.</summary>
    /// <param name="duty">The duty.</param>
    public static ApprovalKind? KindOf(Duty duty)
    {
        ArgumentNullException.ThrowIfNull(duty);
        return duty.Definition.DoneBy.Select(act => AuthorityTable.Of(act).Decision).FirstOrDefault(decision => decision is not null);
    }

    /// <summary>What somebody may decide on a case now, the earliest due first.</summary>
    /// <param name="member">Who.</param>
    /// <param name="open">A case of a team that they manage.</param>
    /// <param name="pack">Its pack.</param>
    public static IEnumerable<DutyView> Of(StaffMember member, CaseWithDuties open, PolicyPack pack)
    {
        ArgumentNullException.ThrowIfNull(member);
        ArgumentNullException.ThrowIfNull(open);
        ArgumentNullException.ThrowIfNull(pack);
        return open.Duties.Where(view =>
            KindOf(view.Duty) is { } decision
            && AuthorityTable.MayDecide(decision, member.Id, member.Roles, open.File, pack)
            && (view.Duty.OwnerId is null || view.Duty.OwnerId == member.Id)
            && !IsOwn(member.Id, open, view));
    }

    /// <summary>Whether they would decide on what they recommended or did themselves.</summary>
    private static bool IsOwn(string memberId, CaseWithDuties open, DutyView view) =>
        (view.Duty.Kind == DutyKind.DecideClosure && open.File.Closure?.RecommendedBy == memberId)
        || (view.Duty is { Kind: DutyKind.AnswerBreach, Subject: { } breach } && open.File.Breach(breach.Text)?.AnswerableId == memberId);
}
