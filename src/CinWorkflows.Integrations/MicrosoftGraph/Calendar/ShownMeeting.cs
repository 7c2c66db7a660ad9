using CinWorkflows.Integrations.MicrosoftGraph.Connection;
using CinWorkflows.Workflows.Ports.Calendar.Meetings;
using Microsoft.Graph.Models;

namespace CinWorkflows.Integrations.MicrosoftGraph.Calendar;

/// <summary>An event as it stands in the calendar, in the port's words.</summary>
internal static class ShownMeeting
{
    private const string Etag = "@odata.etag";

    /// <summary>Exchange says the first instant of its calendar where nobody answered (https://learn.microsoft.com/graph/api/resources/responsestatus).</summary>
    private static readonly DateTimeOffset Never = new(1601, 1, 2, 0, 0, 0, TimeSpan.Zero);

    public static CalendarEntry Read(Event shown)
    {
        var attendees = (shown.Attendees ?? []).Where(attendee => attendee.EmailAddress?.Address is not null).ToLookup(attendee => attendee.Type is AttendeeType.Resource, Answer);
        return new(
            shown.Id ?? throw new FormatException("An event has no id."),
            OwnProperty.Read(shown.SingleValueExtendedProperties, OwnProperty.Key),
            GraphTime.Instant(shown.Start),
            GraphTime.Instant(shown.End),
            shown.IsCancelled is true,
            [.. attendees[false]])
        {
            Subject = shown.Subject,
            Venue = shown.Location?.DisplayName ?? "",
            Rooms = [.. attendees[true]],
            Online = shown.IsOnlineMeeting is true,
            OnlineLink = shown.IsOnlineMeeting is true ? shown.OnlineMeeting?.JoinUrl : null,
            DialIn = shown.IsOnlineMeeting is true ? Joining.ByTelephone(shown) : null,
            Version = VersionOf(shown),
        };
    }

    /// <summary>What an <c>If-Match</c> header takes; null where the answer did not name it.</summary>
    public static string? VersionOf(Event shown) => shown.AdditionalData.TryGetValue(Etag, out var version) ? version as string : null;

    private static AttendeeAnswer Answer(Attendee attendee) => new(
        attendee.EmailAddress!.Address!,
        attendee.Status?.Response switch
        {
            ResponseType.Accepted or ResponseType.Organizer => CalendarAnswer.Accepted,
            ResponseType.TentativelyAccepted => CalendarAnswer.Tentative,
            ResponseType.Declined => CalendarAnswer.Declined,
            _ => CalendarAnswer.None,
        })
    {
        Name = attendee.EmailAddress.Name,
        AnsweredAt = attendee.Status?.Time is { } at && at > Never ? at : null,
        ProposedStart = GraphTime.Find(attendee.ProposedNewTime?.Start),
        ProposedEnd = GraphTime.Find(attendee.ProposedNewTime?.End),
        ProposesUnclearly = attendee.ProposedNewTime is { Start.DateTime: not null } proposed && (GraphTime.Find(proposed.Start), GraphTime.Find(proposed.End)) is (null, _) or (_, null),
    };
}
