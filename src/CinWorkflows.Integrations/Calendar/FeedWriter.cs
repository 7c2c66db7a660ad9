using System.Globalization;
using CinWorkflows.Workflows.Ports.Calendar.Feeds;

namespace CinWorkflows.Integrations.Calendar;

/// <summary>
/// Writes a feed as one iCalendar object (RFC 5545, with the name and refresh interval of RFC 7986) of method PUBLISH
/// (RFC 5546): nobody is invited by it, and nobody can answer.
/// </summary>
internal sealed class FeedWriter : IFeedWriter
{
    private const string RefreshedEvery = "PT15M";

    public string Write(CalendarFeed feed)
    {
        ArgumentNullException.ThrowIfNull(feed);
        return string.Concat(Lines(feed).Select(ContentLine.Fold));
    }

    private static IEnumerable<string> Lines(CalendarFeed feed) =>
    [
        .. EventLines.Head("PUBLISH"),
        $"NAME:{ContentLine.EscapeText(feed.Name)}",
        $"X-WR-CALNAME:{ContentLine.EscapeText(feed.Name)}",
        $"X-WR-TIMEZONE:{LondonZone.ZoneId}",
        $"REFRESH-INTERVAL;VALUE=DURATION:{RefreshedEvery}",
        $"X-PUBLISHED-TTL:{RefreshedEvery}",
        .. LondonZone.ZoneLines,
        .. feed.Entries.SelectMany(Event),
        "END:VCALENDAR",
    ];

    private static IEnumerable<string> Event(FeedEntry entry) =>
    [
        "BEGIN:VEVENT",
        $"UID:{ContentLine.EscapeText(entry.Uid)}",
        string.Create(CultureInfo.InvariantCulture, $"SEQUENCE:{entry.Sequence}"),
        $"DTSTAMP:{EventLines.Utc(entry.RevisedAt)}",
        .. entry.WholeDays ? EventLines.Days(entry.StartsAt, entry.EndsAt) : EventLines.Span(entry.StartsAt, entry.EndsAt),
        $"SUMMARY:{ContentLine.EscapeText(entry.Summary)}",
        .. EventLines.Optional("DESCRIPTION", entry.Description),
        .. EventLines.Optional("LOCATION", entry.Location),
        .. entry.Link is { } link ? new[] { $"URL:{link}" } : [],
        $"ORGANIZER{EventLines.Person(entry.Organizer)}",
        $"STATUS:{(entry.Cancelled ? "CANCELLED" : "CONFIRMED")}",
        "CLASS:PRIVATE",
        $"TRANSP:{(entry.Busy ? "OPAQUE" : "TRANSPARENT")}",
        "END:VEVENT",
    ];
}
