using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Breaches;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Meetings;

/// <summary>
/// The review of a case that is allocated to nobody: the team manager undertakes it or arranges it (H26); one that belongs to a team is
/// undertaken by that team's social worker (N41, N43). No reason stands in for either.
/// </summary>
internal static class UnallocatedReview
{
    /// <summary>Whether the case has no worker because it belongs to a team (N43).</summary>
    public static bool IsOfTheTeam(CaseDesk desk) =>
        desk.Pack.ClocksStartWithAnchor && desk.Pack.Regimes.GetValueOrDefault(desk.File.Regime.Kind)?.TeamOwned == true;

    /// <summary>Those who arranged that somebody chairs a meeting, since the case is allocated to nobody.</summary>
    public static IEnumerable<Actor> ArrangedBy(string meetingId, Actor chair, CaseDesk desk) => SinceUnallocated(desk)
        .Where(past => past.Act switch
        {
            MeetingArranged act => act.MeetingId == meetingId && act.ChairId == chair.Id && act.ChairRole == chair.Role,
            MeetingAttendeesChanged act => act.MeetingId == meetingId && act.ChairId == chair.Id && act.ChairRole == chair.Role,
            _ => false,
        })
        .Where(past => past is { ActorId: not null, ActorRole: not null })
        .Select(past => new Actor(past.ActorId!, past.ActorRole!.Value));

    /// <summary>
    /// What speaks against a review in which the manager had no hand, where the pack gives to a manager who chairs: they neither chair it,
    /// nor arranged it, nor agreed on who chairs. Null where they did.
    /// </summary>
    public static string? LacksTheManager(Actor chair, DateOnly on, IEnumerable<Actor> arrangedBy, CaseDesk desk)
    {
        if (!desk.Pack.ClocksStartWithAnchor
            || desk.Pack.Approvals.GetValueOrDefault(ApprovalKind.ReviewChair) is not { } approval
            || (Decides(chair) && !desk.IsOfAnotherTeam(chair))
            || arrangedBy.Any(Decides)
            || IsAgreed())
        {
            return null;
        }

        return $"the case is allocated to nobody: the {RoleWords.AnyOf(approval.Roles, desk.Pack.NameOf)} chairs its review, arranges the meeting, or agrees who chairs ('reviewChairAgreed')";

        bool Decides(Actor who) => approval.Roles.Contains(who.Role) || who.Role == Role.ServiceManager;

        bool IsAgreed() => SinceUnallocated(desk).LastOrDefault(past => past.Act is ReviewChairAgreed) is { Act: ReviewChairAgreed agreed, On: var day }
            && agreed.ChairRole == chair.Role
            && agreed.ChairId == chair.Id
            && day <= on;
    }

    /// <summary>The field of a review without a meeting that shows who undertook it.</summary>
    public const string ByWhom = "actor.id";

    /// <summary>A review without a meeting by somebody whom no manager asked: to agree that it need not be a meeting, once the case is allocated to nobody, is to arrange it.</summary>
    public static Breach? OnPaper(ReviewHeldWithoutMeeting held, CaseDesk desk) =>
        desk.File is { Allocation: { WorkerId: null, UnallocatedSince: var since }, NextReview: { WithoutMeeting: true, WithoutMeetingSince: var agreed } }
        && agreed < since
        && desk.Pack.Chairs.GetValueOrDefault(ChairedMeeting.UnallocatedReview) is { } rule
        && LacksTheManager(desk.Actor, held.On, [], desk) is { } lacking
            ? new(rule.Clause, ByWhom, $"{lacking}; whoever undertook it was not asked to.")
            : null;

    private static IEnumerable<PastAct> SinceUnallocated(CaseDesk desk) =>
        desk.Past.Where(past => desk.File.Allocation.UnallocatedSince is not { } since || past.On >= since);
}
