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
    /// <param name="shown">The event as it stands.</param>
    /// <param name="wanted">The meeting as it is to stand.</param>
    /// <param name="peopleOnly">True where the event shows this revision already: only who attends is put right.</param>
    public static IReadOnlyList<Event> Between(Event shown, CalendarMeeting wanted, bool peopleOnly)
    {
        var change = new Event();
        var marks = new Event { SingleValueExtendedProperties = MeetingEvent.Marks(wanted) };
        var content = !peopleOnly && Content(shown, wanted, change);
        var attendees = Attendees(shown, wanted);
        var people = !AttendeesOf(shown.Attendees).SetEquals(AttendeesOf(attendees));
        if (people)
        {
            change.Attendees = attendees;
        }

        if (peopleOnly)
        {
            return people ? [change] : [];
        }

        if (people && !content)
        {
            return [change, marks];
        }

        change.SingleValueExtendedProperties = marks.SingleValueExtendedProperties;
        return people && Staying(shown, wanted) is { } staying ? [new() { Attendees = staying }, change] : [change];
    }

    /// <summary>
    /// Writing attendees replaces all of them: whoever stands there stays as they are, but for those whom we put there and do not want
    /// any more. Others were added, or had the invitation forwarded to them, by people.
    /// </summary>
    private static List<Attendee> Attendees(Event shown, CalendarMeeting wanted)
    {
        var standing = Standing(shown, wanted);
        var there = standing.Select(AddressOf).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. standing, .. MeetingEvent.Attendees(wanted).Where(attendee => !there.Contains(AddressOf(attendee)))];
    }

    private static List<Attendee> Standing(Event shown, CalendarMeeting wanted)
    {
        var kept = MeetingEvent.Attendees(wanted).Select(AddressOf).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var off = wanted.Ours.Where(address => !kept.Contains(address)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. (shown.Attendees ?? []).Where(attendee => !off.Contains(AddressOf(attendee))).Select(attendee => new Attendee { EmailAddress = new() { Name = attendee.EmailAddress?.Name, Address = AddressOf(attendee) }, Type = attendee.Type })];
    }

    /// <summary>
    /// Whoever stays, where somebody goes: they go before anything else is written, because their cancellation would tell them the new time and
    /// place. Null where nobody goes.
    /// </summary>
    private static List<Attendee>? Staying(Event shown, CalendarMeeting wanted) =>
        Standing(shown, wanted) is var staying && People(staying) < People(shown.Attendees ?? []) ? staying : null;

    private static int People(IEnumerable<Attendee> attendees) => attendees.Count(attendee => attendee.Type is not AttendeeType.Resource);

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
        var goesOffline = !wanted.Online && shown.IsOnlineMeeting is true;
        if (reworded || goesOffline)
        {
            // A text without the details of the online meeting ends it; nothing else does.
            change.Body = goesOffline ? MeetingText.Of(wanted.Body) : MeetingText.Renewed(wanted.Body, shown);
        }

        var goesOnline = wanted.Online && shown.IsOnlineMeeting is not true;
        if (goesOnline)
        {
            MeetingEvent.PutOnline(change);
        }

        return moved || renamed || elsewhere || reworded || goesOffline || goesOnline;
    }

    private static HashSet<(string, bool)> AttendeesOf(IEnumerable<Attendee>? attendees) =>
        [.. (attendees ?? []).Select(attendee => (AddressOf(attendee).ToUpperInvariant(), attendee.Type is AttendeeType.Resource))];

    private static string AddressOf(Attendee attendee) => attendee.EmailAddress?.Address ?? "";
}
