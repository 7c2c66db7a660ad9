using CinWorkflows.Integrations.MicrosoftGraph.Connection;
using CinWorkflows.Workflows.Ports.Calendar.Meetings;
using Microsoft.Graph.Models;

namespace CinWorkflows.Integrations.MicrosoftGraph.Calendar;

/// <summary>An event as it stands in the calendar, in the port's words.</summary>
internal static class ShownMeeting
{
    public static CalendarEntry Read(Event shown) => new(
        shown.Id ?? throw new FormatException("An event has no id."),
        OwnProperty.Read(shown.SingleValueExtendedProperties, OwnProperty.Key),
        GraphTime.Instant(shown.Start),
        GraphTime.Instant(shown.End),
        shown.IsCancelled is true,
        [.. (shown.Attendees ?? []).Where(attendee => attendee.EmailAddress?.Address is not null).Select(Answer)]);

    private static AttendeeAnswer Answer(Attendee attendee) => new(
        attendee.EmailAddress!.Address!,
        attendee.Status?.Response switch
        {
            ResponseType.Accepted or ResponseType.Organizer => CalendarAnswer.Accepted,
            ResponseType.TentativelyAccepted => CalendarAnswer.Tentative,
            ResponseType.Declined => CalendarAnswer.Declined,
            _ => CalendarAnswer.None,
        });
}
