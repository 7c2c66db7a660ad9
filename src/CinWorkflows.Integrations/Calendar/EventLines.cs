using System.Globalization;
using System.Text;
using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Integrations.Calendar;

/// <summary>The properties that invitations and feeds write alike: instants, spans of time, texts and people.</summary>
internal static class EventLines
{
    /// <summary>What the calendars of this product begin with.</summary>
    public static IEnumerable<string> Head(string method) =>
    [
        "BEGIN:VCALENDAR",
        "PRODID:-//CinWorkflows//CinWorkflows//EN",
        "VERSION:2.0",
        "CALSCALE:GREGORIAN",
        $"METHOD:{method}",
    ];

    public static string Utc(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    /// <summary>London's clock times; UTC where a clock time would mean another instant.</summary>
    public static string[] Span(DateTimeOffset start, DateTimeOffset end) =>
        LondonZone.RepeatsAnHour(start) || LondonZone.RepeatsAnHour(end)
            ? [$"DTSTART:{Utc(start)}", $"DTEND:{Utc(end)}"]
            : [$"DTSTART;TZID={LondonZone.ZoneId}:{Wall(start)}", $"DTEND;TZID={LondonZone.ZoneId}:{Wall(end)}"];

    /// <summary>The whole days in London from one instant to another.</summary>
    public static string[] Days(DateTimeOffset start, DateTimeOffset end) =>
        [$"DTSTART;VALUE=DATE:{Day(start)}", $"DTEND;VALUE=DATE:{Day(end)}"];

    public static string[] Optional(string property, string? text) =>
        string.IsNullOrWhiteSpace(text) ? [] : [$"{property}:{ContentLine.EscapeText(text)}"];

    /// <summary>A person as the end of a property: the name as a parameter, and the address.</summary>
    public static string Person(MailAddressee addressee) => $"{CommonName(addressee)}:{MailTo(addressee)}";

    private static string Wall(DateTimeOffset instant) =>
        LondonZone.WallTimeAt(instant).ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);

    private static string Day(DateTimeOffset instant) =>
        LondonZone.WallTimeAt(instant).ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string CommonName(MailAddressee addressee) =>
        string.IsNullOrWhiteSpace(addressee.Name) ? "" : $";CN={ContentLine.QuoteParameter(addressee.Name)}";

    /// <summary>The address as a URI: what RFC 6068 does not allow bare is percent-encoded, and nothing more, for the readers that do not decode.</summary>
    private static string MailTo(MailAddressee addressee)
    {
        var uri = new StringBuilder("mailto:");
        foreach (var character in addressee.Address)
        {
            var isBare = char.IsAsciiLetterOrDigit(character) || "@.-_~!$'*+".Contains(character, StringComparison.Ordinal);
            uri.Append(isBare ? character.ToString() : Uri.HexEscape(character));
        }

        return uri.ToString();
    }
}
