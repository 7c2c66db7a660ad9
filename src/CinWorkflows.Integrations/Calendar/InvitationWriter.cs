using System.Globalization;
using System.Text;
using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Integrations.Calendar;

/// <summary>
/// Writes an invitation as one iCalendar object (RFC 5545) of scheduling method REQUEST or CANCEL (RFC 5546). The
/// same invitation always gives the same text.
/// </summary>
internal static class InvitationWriter
{
    public static string Write(CalendarInvitation invitation) =>
        string.Concat(Lines(invitation).Select(ContentLine.Fold));

    public static string MethodName(CalendarMethod method) => method switch
    {
        CalendarMethod.Request => "REQUEST",
        CalendarMethod.Cancel => "CANCEL",
        _ => throw new ArgumentOutOfRangeException(nameof(method), method, "Not a calendar method."),
    };

    private static IEnumerable<string> Lines(CalendarInvitation invitation) =>
    [
        "BEGIN:VCALENDAR",
        "PRODID:-//CinWorkflows//CinWorkflows//EN",
        "VERSION:2.0",
        "CALSCALE:GREGORIAN",
        $"METHOD:{MethodName(invitation.Method)}",
        .. LondonTime.ZoneLines,
        "BEGIN:VEVENT",
        $"UID:{ContentLine.EscapeText(invitation.Uid)}",
        string.Create(CultureInfo.InvariantCulture, $"SEQUENCE:{invitation.Sequence}"),
        $"DTSTAMP:{Utc(invitation.Stamp)}",
        .. Span(invitation.Start, invitation.End),
        $"SUMMARY:{ContentLine.EscapeText(invitation.Summary)}",
        .. Optional("DESCRIPTION", invitation.Description),
        .. Optional("LOCATION", invitation.Location),
        $"ORGANIZER{CommonName(invitation.Organizer)}:{MailTo(invitation.Organizer)}",
        .. invitation.Attendees.Select(attendee => Attendee(attendee, invitation)),
        $"STATUS:{(invitation.Method is CalendarMethod.Cancel ? "CANCELLED" : "CONFIRMED")}",
        "CLASS:PRIVATE",
        "TRANSP:OPAQUE",
        "END:VEVENT",
        "END:VCALENDAR",
    ];

    private static string[] Span(DateTimeOffset start, DateTimeOffset end) =>
        LondonTime.RepeatsAnHour(start) || LondonTime.RepeatsAnHour(end)
            ? [$"DTSTART:{Utc(start)}", $"DTEND:{Utc(end)}"]
            : [$"DTSTART;TZID={LondonTime.ZoneId}:{Wall(start)}", $"DTEND;TZID={LondonTime.ZoneId}:{Wall(end)}"];

    private static string Utc(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Wall(DateTimeOffset instant) =>
        LondonTime.WallTimeAt(instant).ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);

    private static string[] Optional(string property, string? text) =>
        string.IsNullOrWhiteSpace(text) ? [] : [$"{property}:{ContentLine.EscapeText(text)}"];

    private static string Attendee(MailAddressee attendee, CalendarInvitation invitation)
    {
        var convenes = string.Equals(attendee.Address, invitation.Organizer.Address, StringComparison.OrdinalIgnoreCase);
        var role = convenes ? "CHAIR" : "REQ-PARTICIPANT";
        var reply = (invitation.Method, convenes) switch
        {
            (CalendarMethod.Cancel, _) => "",
            (_, true) => ";PARTSTAT=ACCEPTED",
            _ => ";PARTSTAT=NEEDS-ACTION;RSVP=TRUE",
        };
        return $"ATTENDEE;CUTYPE=INDIVIDUAL;ROLE={role}{reply}{CommonName(attendee)}:{MailTo(attendee)}";
    }

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
