using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Meetings;

internal static class MeetingRules
{
    public static IEnumerable<Refusal> Times(DateTimeOffset startsAt, DateTimeOffset endsAt, CaseDesk desk)
    {
        if (endsAt <= startsAt)
        {
            yield return new("endsAt", "the meeting ends before it starts.");
        }
        else if (endsAt - startsAt > TimeSpan.FromHours(12))
        {
            yield return new("endsAt", "the meeting lasts more than 12 hours.");
        }

        foreach (var refusal in desk.NotBefore("startsAt", LondonTime.DateOf(startsAt), desk.File.ReferredOn, "the referral").Concat(desk.WithinReach("startsAt", LondonTime.DateOf(startsAt))))
        {
            yield return refusal;
        }
    }

    /// <summary>N10, H9: outside school time where a school-age child attends, where possible.</summary>
    public static IEnumerable<Refusal> SchoolTime(DateTimeOffset startsAt, DateTimeOffset endsAt, IReadOnlyList<string> attendees, string? reason, CaseDesk desk)
    {
        if (desk.Pack.Gates.GetValueOrDefault(GateKind.OutsideSchoolTime) is not { } gate || reason is not null)
        {
            yield break;
        }

        var day = LondonTime.DateOf(startsAt);
        var inSchoolTime = startsAt < LondonTime.At(day, SchoolDay.Ends) && endsAt > LondonTime.At(day, SchoolDay.Starts);
        var childAttends = attendees.Any(id => desk.File.Participant(id)?.Kind == ParticipantKind.Child);
        if (childAttends && inSchoolTime && desk.OfSchoolAge(day) && SchoolDay.Is(day, desk.Terms, desk.Calendar))
        {
            yield return new("startsAt", "a school-age child attends: meet outside school time (08:45 to 15:30), or give a 'schoolTimeReason'.", gate.Clause);
        }
    }

    /// <summary>N11, N29, H10, H25, H26, H28: who chairs.</summary>
    public static IEnumerable<Refusal> Chair(MeetingPurpose purpose, string chairId, Role chairRole, string? chairReason, CaseDesk desk)
    {
        if (string.IsNullOrWhiteSpace(chairId))
        {
            yield return new("chairId", "the chair is missing.");
        }

        if (desk.Pack.Chairs.GetValueOrDefault(Which(purpose, desk.File)) is not { } rule)
        {
            yield break;
        }

        var listed = rule.Roles.Contains(chairRole);
        var who = string.Join(" or ", rule.Roles.Select(role => $"the {desk.Pack.NameOf(role)}"));
        if (!listed && rule.Strength == RuleStrength.Required)
        {
            yield return new("chairRole", $"this meeting is chaired by {who}.", rule.Clause);
        }
        else if (!listed && string.IsNullOrWhiteSpace(chairReason))
        {
            yield return new("chairReason", $"this meeting is chaired by {who}; give the reason for another chair.", rule.Clause);
        }
        else if (rule.AgreedInAdvanceBy is { } manager
            && (desk.File.NextReview?.ChairAgreed != chairRole || (desk.File.NextReview.ChairAgreedId is { } agreed && agreed != chairId)))
        {
            yield return new("chairRole", $"the {desk.Pack.NameOf(manager)} agrees in advance who chairs; record it as 'reviewChairAgreed'.", rule.Clause);
        }
        else if (listed && chairRole == Role.SocialWorker && desk.File.Allocation.WorkerId is { } worker && worker != chairId && string.IsNullOrWhiteSpace(chairReason))
        {
            yield return new("chairReason", $"the social worker who chairs is the one to whom the case is allocated, '{worker}'; give the reason for another.", rule.Clause);
        }
    }

    private static ChairedMeeting Which(MeetingPurpose purpose, CaseFile file) => (purpose, file.Allocation.WorkerId) switch
    {
        (MeetingPurpose.FirstPlanning or MeetingPurpose.TransferIn, _) => ChairedMeeting.FirstPlanningMeeting,
        (MeetingPurpose.TwelveMonthReview, _) => ChairedMeeting.TwelveMonthReview,
        (_, null) => ChairedMeeting.UnallocatedReview,
        _ => ChairedMeeting.Review,
    };

    /// <summary>A range whose beginning binds; a review that a change of circumstances brings forward may be early.</summary>
    public static IEnumerable<Refusal> NotTooEarly(MeetingPurpose purpose, DateOnly on, CaseDesk desk) => purpose switch
    {
        MeetingPurpose.FirstPlanning => desk.NotTooEarly("on", on, DutyKind.HoldFirstPlanningMeeting, null),
        MeetingPurpose.TwelveMonthReview => desk.NotTooEarly("on", on, DutyKind.HoldTwelveMonthReview, null),
        MeetingPurpose.TransferIn => [],
        _ when desk.File.NextReview is { EarlySince: not null } => [],
        _ => desk.NotTooEarly("on", on, DutyKind.HoldReview, new ReviewSubject(desk.File.NextReview?.Number ?? desk.File.Reviews.Count + 1)),
    };

    public static IEnumerable<Refusal> Arranged(string meetingId, CaseDesk desk)
    {
        if (desk.File.Meeting(meetingId) is not { } meeting)
        {
            yield return new("meetingId", $"there is no meeting '{meetingId}'.");
        }
        else if (meeting.State != MeetingState.Arranged)
        {
            yield return new("meetingId", $"meeting '{meetingId}' is {meeting.State}; only an arranged one can be changed.");
        }
    }
}
