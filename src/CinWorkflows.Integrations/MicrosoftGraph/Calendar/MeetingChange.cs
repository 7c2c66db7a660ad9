using CinWorkflows.Integrations.MicrosoftGraph.Connection;
using CinWorkflows.Workflows.Ports.Calendar;
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

    /// <summary>Puts into the change what differs but for the attendees.</summary>
    /// <returns>True where something does.</returns>
    private static bool Content(Event shown, CalendarMeeting wanted, Event change)
    {
        var moved = GraphTime.Instant(shown.Start) != wanted.StartsAt || GraphTime.Instant(shown.End) != wanted.EndsAt;
        if (moved)
        {
            change.Start = GraphTime.InLondon(wanted.StartsAt);
            change.End = GraphTime.InLondon(wanted.EndsAt);
        }

        change.Subject = shown.Subject == wanted.Subject ? null : wanted.Subject;
        change.Location = (shown.Location?.DisplayName ?? "") == (wanted.Location ?? "") ? null : MeetingEvent.Place(wanted);
        var reworded = OwnProperty.Read(shown.SingleValueExtendedProperties, OwnProperty.Text) != MeetingText.Digest(wanted.Body);
        change.Body = reworded ? MeetingText.Renewed(wanted.Body, shown) : null;
        if (wanted.Online && shown.IsOnlineMeeting is not true)
        {
            change.IsOnlineMeeting = true;
            change.OnlineMeetingProvider = OnlineMeetingProviderType.TeamsForBusiness;
        }

        return moved || reworded || change.Subject is not null || change.Location is not null || change.IsOnlineMeeting is true;
    }

    private static HashSet<(string, bool)> AttendeesOf(IEnumerable<Attendee>? attendees) =>
        [.. (attendees ?? []).Select(attendee => (attendee.EmailAddress?.Address?.ToUpperInvariant() ?? "", attendee.Type is AttendeeType.Resource))];
}
