using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CinWorkflows.Integrations.MicrosoftGraph.Connection;
using CinWorkflows.Workflows.Ports.Calendar.Meetings;
using Microsoft.Graph.Models;

namespace CinWorkflows.Integrations.MicrosoftGraph.Calendar;

/// <summary>
/// A meeting as the event that is made of it: private, with a category to find it by, a reminder, and a Teams link where one is
/// asked for. The room is an attendee of the kind that answers by itself.
/// </summary>
internal static class MeetingEvent
{
    private const string Category = "CinWorkflows";

    /// <param name="meeting">The meeting.</param>
    /// <param name="lost">The id of an event of the same meeting that is gone; the new one is not a repetition of it.</param>
    public static Event Of(CalendarMeeting meeting, string? lost)
    {
        var made = new Event
        {
            TransactionId = TransactionOf(meeting, lost).ToString(),
            Subject = meeting.Subject,
            Body = MeetingText.Of(meeting.Body),
            Start = GraphTime.InLondon(meeting.StartsAt),
            End = GraphTime.InLondon(meeting.EndsAt),
            Location = Place(meeting),
            Attendees = Attendees(meeting),
            Sensitivity = Sensitivity.Private,
            Categories = [Category],
            ShowAs = FreeBusyStatus.Busy,
            IsReminderOn = true,
            ResponseRequested = true,
            SingleValueExtendedProperties = [OwnProperty.Of(OwnProperty.Key, meeting.Key), .. Marks(meeting)],
        };
        if (meeting.Online)
        {
            PutOnline(made);
        }

        return made;
    }

    public static void PutOnline(Event meeting)
    {
        meeting.IsOnlineMeeting = true;
        meeting.OnlineMeetingProvider = OnlineMeetingProviderType.TeamsForBusiness;
    }

    /// <summary>What says which revision, and which text, an event shows.</summary>
    public static List<SingleValueLegacyExtendedProperty> Marks(CalendarMeeting meeting) =>
    [
        OwnProperty.Of(OwnProperty.Revision, meeting.Revision.ToString(CultureInfo.InvariantCulture)),
        OwnProperty.Of(OwnProperty.Text, MeetingText.Digest(meeting.Body)),
    ];

    public static int RevisionOf(Event shown) =>
        int.TryParse(OwnProperty.Read(shown.SingleValueExtendedProperties, OwnProperty.Revision), CultureInfo.InvariantCulture, out var revision) ? revision : -1;

    public static Location Place(CalendarMeeting meeting)
    {
        var name = meeting.Location ?? "";
        return meeting.Room is { } room
            ? new() { DisplayName = name, LocationType = LocationType.ConferenceRoom, LocationEmailAddress = room }
            : new() { DisplayName = name, LocationType = LocationType.Default };
    }

    /// <summary>All but the owner of the calendar, who convenes and is not invited.</summary>
    public static List<Attendee> Attendees(CalendarMeeting meeting) =>
    [
        .. meeting.Attendees.Concat(meeting.Guests)
            .Where(attendee => !IsSame(attendee.Address, meeting.Mailbox))
            .DistinctBy(attendee => attendee.Address, StringComparer.OrdinalIgnoreCase)
            .Select(attendee => Attendee(attendee.Name, attendee.Address, AttendeeType.Required)),
        .. meeting.Room is { } room ? [Attendee(meeting.Location ?? "", room, AttendeeType.Resource)] : Array.Empty<Attendee>(),
    ];

    private static Attendee Attendee(string name, string address, AttendeeType type) =>
        new() { EmailAddress = new() { Name = name, Address = address }, Type = type };

    private static bool IsSame(string address, string other) => address.Equals(other, StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// The same for every attempt at a revision, so that one of them makes the event; another for a later revision, because a meeting
    /// that was withdrawn may come back to the calendar.
    /// </summary>
    private static Guid TransactionOf(CalendarMeeting meeting, string? lost) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{meeting.Key}\n{meeting.Revision}\n{lost}"))).AsSpan(0, 16));
}
