using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Meetings;

internal static class MeetingRules
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    public static IEnumerable<Refusal> Times(DateTimeOffset startsAt, DateTimeOffset endsAt, CaseDesk desk) =>
    [
        .. Length(startsAt, endsAt),
        .. desk.NotBefore("startsAt", LondonTime.DateOf(startsAt), desk.File.ReferredOn, "the referral"),
        .. desk.WithinReach("startsAt", LondonTime.DateOf(startsAt)),
    ];

    /// <summary>Refuses what is no meeting: it ends before it starts, or lasts longer than people sit together.</summary>
    public static IEnumerable<Refusal> Length(DateTimeOffset startsAt, DateTimeOffset endsAt) =>
        endsAt <= startsAt ? [new("endsAt", "the meeting ends before it starts.")]
        : endsAt - startsAt > Longest ? [new("endsAt", "the meeting lasts more than 12 hours.")]
        : [];

    /// <summary>Refuses to bring together people who must not meet: neither is to read that the other comes.</summary>
    public static IEnumerable<Refusal> KeptApart(IReadOnlyList<string> attendees, CaseDesk desk) => attendees.SelectMany((id, index) => attendees
        .Where(other => other != id && !Disclosure.MayMeet(desk.File, id, other, desk.Today))
        .Take(1)
        .Select(other => new Refusal($"attendees[{index}]", $"'{id}' and '{other}' must not meet: invite one of them, and seek the views of the other or meet them separately.")));

    /// <summary>Refuses to move a meeting to which people are invited who must not meet: it was not known when it was arranged.</summary>
    public static IEnumerable<Refusal> StillKeptApart(Meeting meeting, CaseDesk desk) => KeptApart(meeting.Attendees, desk)
        .Take(1)
        .Select(refusal => new Refusal("meetingId", $"{refusal.Reason} Record 'meetingAttendeesChanged' first, or cancel the meeting."));

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
        if (childAttends && inSchoolTime && desk.MayBeOfSchoolAge(day) && SchoolDay.Is(day, desk.Terms, desk.Calendar))
        {
            var child = desk.ChildBornOn is null ? "the child attends, whose date of birth is not known, and who may be of school age" : "a school-age child attends";
            yield return new("startsAt", $"{child}: meet outside school time (08:45 to 15:30), or give a 'schoolTimeReason'.", gate.Clause);
        }
    }

    /// <summary>A range whose beginning binds; a review that a change of circumstances brings forward may be early.</summary>
    public static IEnumerable<Refusal> NotTooEarly(MeetingPurpose purpose, DateOnly on, CaseDesk desk) => purpose switch
    {
        MeetingPurpose.FirstPlanning => desk.NotTooEarly("on", on, DutyKind.HoldFirstPlanningMeeting, null),
        MeetingPurpose.TwelveMonthReview => desk.NotTooEarly("on", on, DutyKind.HoldTwelveMonthReview, null),
        MeetingPurpose.TransferIn => [],
        _ when desk.File.NextReview is { EarlySince: not null } => [],
        _ => desk.NotTooEarly("on", on, DutyKind.HoldReview, new ReviewSubject(desk.File.NextReviewNumber)),
    };

    /// <summary>Whether a case is where such a meeting belongs: a plan to review, a move, a first meeting that was not held yet.</summary>
    public static IEnumerable<Refusal> Stage(string field, MeetingPurpose purpose, CaseDesk desk) => purpose switch
    {
        MeetingPurpose.TransferIn when desk.File.TransferIn is null =>
            [new(field, "this child was not transferred from another authority.", desk.ClauseOf(TransferRuleKind.Residence))],
        MeetingPurpose.TransferIn when AlreadyHeld(purpose, desk.File) is { } met =>
            [new(field, $"the meeting after the move was held on {met:yyyy-MM-dd}.", desk.ClauseOf(TransferRuleKind.Residence))],
        MeetingPurpose.FirstPlanning when AlreadyHeld(purpose, desk.File) is { } held =>
            [new(field, $"{desk.FirstPlanningMeeting} was held on {held:yyyy-MM-dd}.")],
        MeetingPurpose.Review or MeetingPurpose.TwelveMonthReview when desk.File.CurrentPlan is null =>
            [new(field, "there is no plan in force to review.", desk.Pack.Review.Clause)],
        _ => [],
    };

    /// <summary>
    /// What was held had been arranged. One that was cancelled may have taken place after all, where no other was held in its place.
    /// </summary>
    public static IEnumerable<Refusal> Holdable(string meetingId, CaseDesk desk)
    {
        if (desk.File.Meeting(meetingId) is not { } meeting)
        {
            yield return new("meetingId", $"there is no meeting '{meetingId}'; say in 'unarranged' what it was for where nobody had arranged it.");
        }
        else if (meeting.State == MeetingState.Held)
        {
            yield return new("meetingId", $"meeting '{meetingId}' was held on {meeting.HeldOn:yyyy-MM-dd} already.");
        }
        else if (AlreadyHeld(meeting.Purpose, desk.File) is { } on)
        {
            yield return new("meetingId", $"another meeting was held in its place on {on:yyyy-MM-dd}.");
        }
    }

    /// <summary>The day on which a meeting of which a case has only one was held; null for a review.</summary>
    public static DateOnly? AlreadyHeld(MeetingPurpose purpose, CaseFile file) => purpose switch
    {
        MeetingPurpose.FirstPlanning => file.FirstPlanningMeeting?.HeldOn,
        MeetingPurpose.TransferIn => file.TransferMeeting?.HeldOn,
        _ => null,
    };

    /// <summary>Where the last meeting of a purpose is on the record and waits for a manager, what is to be done; null elsewhere. Nobody is sent to hold it again.</summary>
    public static string? AwaitsManager(MeetingPurpose purpose, CaseDesk desk) => desk.File.Meetings.LastOrDefault(meeting => meeting.State == MeetingState.Held && meeting.Purpose == purpose) is { Owing: { } owing, HeldOn: { } on }
        ? $"that of {on:yyyy-MM-dd} is on the record, and counts once a manager has accepted it ('breachAnswered' of {string.Join(", ", owing.Select(id => $"'{id}'"))} with 'accepts')."
        : null;

    public static IEnumerable<Refusal> Arranged(string meetingId, CaseDesk desk)
    {
        if (desk.File.Meeting(meetingId) is not { } meeting)
        {
            yield return new("meetingId", $"there is no meeting '{meetingId}'.");
        }
        else if (meeting.State != MeetingState.Arranged)
        {
            yield return new("meetingId", $"meeting '{meetingId}' {(meeting.State == MeetingState.Held ? "was held" : "was cancelled")} already; only an arranged one can be changed.");
        }
    }
}
