using CinWorkflows.Integrations.MicrosoftGraph.Connection;
using CinWorkflows.Workflows.Ports.Calendar.Meetings;
using Microsoft.Graph.Models;

namespace CinWorkflows.Integrations.MicrosoftGraph.Calendar;

/// <summary>
/// What has to change of an event so that it shows a meeting: only what differs, because attendees get a mail for what is written,
/// changed or not. Where nothing but the attendees changes they are written alone, so that only those who come or go are told
/// (as Graph documents it); the marks then follow in a request of their own.
/// </summary>
internal static class MeetingChange
{
    public static IReadOnlyList<Event> Between(Event shown, CalendarMeeting wanted)
    {
        var change = new Event();
        var marks = new Event { SingleValueExtendedProperties = MeetingEvent.Marks(wanted) };
        var content = Content(shown, wanted, change);
        var people = !AttendeesOf(shown.Attendees).SetEquals(AttendeesOf(MeetingEvent.Attendees(wanted)));
        if (people)
        {
            change.Attendees = MeetingEvent.Attendees(wanted);
        }

        if (people && !content)
        {
            return [change, marks];
        }

        change.SingleValueExtendedProperties = marks.SingleValueExtendedProperties;
        return [change];
    }

    /// <summary>
    /// Puts into the change what differs but for the attendees. What is the same is not even set to null: the SDK would write that.
    /// </summary>
    /// <returns>True where something does.</returns>
    private static bool Content(Event shown, CalendarMeeting wanted, Event change)
    {
        var moved = GraphTime.Instant(shown.Start) != wanted.StartsAt || GraphTime.Instant(shown.End) != wanted.EndsAt;
        if (moved)
        {
            change.Start = GraphTime.InLondon(wanted.StartsAt);
            change.End = GraphTime.InLondon(wanted.EndsAt);
        }

        var renamed = shown.Subject != wanted.Subject;
        if (renamed)
        {
            change.Subject = wanted.Subject;
        }

        var elsewhere = (shown.Location?.DisplayName ?? "") != (wanted.Location ?? "");
        if (elsewhere)
        {
            change.Location = MeetingEvent.Place(wanted);
        }

        var reworded = OwnProperty.Read(shown.SingleValueExtendedProperties, OwnProperty.Text) != MeetingText.Digest(wanted.Body);
        if (reworded)
        {
            change.Body = MeetingText.Renewed(wanted.Body, shown);
        }

        var goesOnline = wanted.Online && shown.IsOnlineMeeting is not true;
        if (goesOnline)
        {
            MeetingEvent.PutOnline(change);
        }

        return moved || renamed || elsewhere || reworded || goesOnline;
    }

    private static HashSet<(string, bool)> AttendeesOf(IEnumerable<Attendee>? attendees) =>
        [.. (attendees ?? []).Select(attendee => (attendee.EmailAddress?.Address?.ToUpperInvariant() ?? "", attendee.Type is AttendeeType.Resource))];
}
