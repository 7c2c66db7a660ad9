using CinWorkflows.Cases.Acts;

namespace CinWorkflows.Cases.Meetings;

/// <summary>
/// A meeting that the calendar shows otherwise, for which another time is proposed, or to which an answer came that had to be read, stays as it is on record: it is put into the calendar
/// again. Whoever was added there may stay: nobody is taken off whom somebody else invited.
/// </summary>
/// <param name="MeetingId">Which.</param>
/// <param name="Reason">Why.</param>
public sealed record MeetingKept(string MeetingId, string Reason) : Act
{
    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk)
    {
        var same = desk.File.Meeting(MeetingId) is { State: MeetingState.Arranged, Differs: null, Proposals: null, UnclearAnswers: null }
            ? new Refusal[] { new("meetingId", $"the calendar shows meeting '{MeetingId}' as it is on record; nothing is to be decided.") }
            : [];
        return [.. MeetingRules.Arranged(MeetingId, desk), .. same, .. CaseDesk.Text("reason", Reason, "the reason")];
    }

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) => file.WithMeeting(MeetingId, meeting => meeting.Revised() with
    {
        Differs = null,
        Proposals = null,
        UnclearAnswers = null,
        Joined = TellsNobody(meeting.Differs) ? [] : null,
        LeftAsIs = LeftAsIs(meeting),
        Guests = meeting.Differs?.Added is { } added ? [.. (meeting.Guests ?? []).Union(added)] : meeting.Guests,
    });

    /// <summary>Those who read of the meeting have nothing new to read, where it is about the calendar alone.</summary>
    private static bool TellsNobody(DifferingCalendar? differs) => (differs?.All ?? []).All(difference =>
        difference is CalendarDifference.TakenOff or CalendarDifference.Added or CalendarDifference.RoomDeclined or CalendarDifference.NoOnlineLink or CalendarDifference.Renamed);

    /// <summary>What does not go away by putting the meeting into the calendar again is not asked again.</summary>
    private static IReadOnlyList<CalendarDifference>? LeftAsIs(Meeting meeting) =>
        (meeting.Differs?.All ?? []).Where(difference => difference is CalendarDifference.ChairDeclined or CalendarDifference.RoomDeclined or CalendarDifference.NoOnlineLink).ToList() is { Count: > 0 } kept
            ? [.. (meeting.LeftAsIs ?? []).Union(kept)]
            : meeting.LeftAsIs;
}
