using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Workflows.Ports.Records.Acts;

namespace CinWorkflows.Workflows.Meetings;

/// <summary>What somebody was, or is, to be told of a meeting by hand, as the meeting was then: later changes do not change what was said.</summary>
public static class MeetingNewsThen
{
    /// <summary>The news with what has changed, a line each; null where a subject is of no meeting, or the acts do not tell of it.</summary>
    /// <param name="subject">Who was to be told of what.</param>
    /// <param name="acts">The acts of the case as they stand.</param>
    public static IReadOnlyList<string>? Of(DutySubject? subject, IReadOnlyList<RecordedAct> acts)
    {
        ArgumentNullException.ThrowIfNull(acts);
        if (subject is not InformedSubject { MatterId: var matter } informed
            || InformedPerson.MeetingOf(matter) is not { } id
            || InformedPerson.RevisionOf(matter) is not { } revision
            || MeetingOnRecord.At(revision, id, acts) is not { } meeting)
        {
            return null;
        }

        var isWithdrawn = MeetingOnRecord.IsWithdrawnAt(revision, id, acts);
        var said = MeetingInWords.News(MeetingInWords.Of(meeting.Arranged.Purpose, meeting.StartsAt), revision, isWithdrawn);
        return isWithdrawn ? [said]
            : !meeting.Arranged.Attendees.Contains(informed.Person) && WasAsked(informed.Person, revision - 1, id, acts) ? [$"{said}. They are not asked to come any more"]
            : [$"{said}, {(meeting.Arranged.Logistics.IsOnlineOnly() ? "online" : $"at {meeting.Venue}")}", .. Changed(meeting)];
    }

    private static bool WasAsked(string person, int revision, string meetingId, IReadOnlyList<RecordedAct> acts) =>
        revision >= 0 && MeetingOnRecord.At(revision, meetingId, acts)?.Arranged.Attendees.Contains(person) == true;

    /// <summary>What is not so any more, a sentence each.</summary>
    /// <param name="meeting">The meeting, with what it was before.</param>
    public static IEnumerable<string> Changed(MeetingOnRecord meeting)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        return
        [
            .. meeting.Before is { } start ? [$"It was to start on {MeetingTime.InWords(start)}. That time is no longer right."] : Array.Empty<string>(),
            .. meeting.EndBefore is { } end ? [$"It was to end on {MeetingTime.InWords(end)}. That time is no longer right."] : Array.Empty<string>(),
            .. meeting.VenueBefore is { } venue ? [venue == MeetingOnRecord.OnlineOnly ? "It was to be online only." : $"It was to be at {venue}. That place is no longer right."] : Array.Empty<string>(),
        ];
    }
}
