using System.Globalization;
using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Integrations.Calendar;

/// <summary>
/// Writes an invitation as one iCalendar object (RFC 5545) of scheduling method REQUEST or CANCEL (RFC 5546). The
/// same invitation always gives the same text.
/// </summary>
internal static class InvitationWriter
{
    /// <param name="invitation">The invitation.</param>
    /// <param name="asksForReply">Whether mail programs are asked to send an answer: only where the mailbox that it goes to is read.</param>
    public static string Write(CalendarInvitation invitation, bool asksForReply) =>
        string.Concat(Lines(invitation, asksForReply).Select(ContentLine.Fold));

    public static string MethodName(CalendarMethod method) => method switch
    {
        CalendarMethod.Request => "REQUEST",
        CalendarMethod.Cancel => "CANCEL",
        _ => throw new ArgumentOutOfRangeException(nameof(method), method, "Not a calendar method."),
    };

    private static IEnumerable<string> Lines(CalendarInvitation invitation, bool asksForReply) =>
    [
        .. EventLines.Head(MethodName(invitation.Method)),
        .. LondonZone.ZoneLines,
        "BEGIN:VEVENT",
        $"UID:{ContentLine.EscapeText(invitation.Uid)}",
        string.Create(CultureInfo.InvariantCulture, $"SEQUENCE:{invitation.Sequence}"),
        $"DTSTAMP:{EventLines.Utc(invitation.Stamp)}",
        .. EventLines.Span(invitation.Start, invitation.End),
        $"SUMMARY:{ContentLine.EscapeText(invitation.Summary)}",
        .. EventLines.Optional("DESCRIPTION", invitation.Description),
        .. EventLines.Optional("LOCATION", invitation.Location),
        .. Conferences(invitation),
        $"ORGANIZER{EventLines.Person(invitation.Organizer)}",
        .. invitation.Attendees.Select(attendee => Attendee(attendee, invitation, asksForReply)),
        $"STATUS:{(invitation.Method is CalendarMethod.Cancel ? "CANCELLED" : "CONFIRMED")}",
        "CLASS:PRIVATE",
        "TRANSP:OPAQUE",
        "END:VEVENT",
        "END:VCALENDAR",
    ];

    /// <summary>RFC 7986, 5.11: one property for each way of joining, with what it is for and a label.</summary>
    private static IEnumerable<string> Conferences(CalendarInvitation invitation) =>
    [
        .. invitation.OnlineLink is { } link ? new[] { $"CONFERENCE;VALUE=URI;FEATURE=AUDIO,VIDEO;LABEL=Join online:{link}" } : [],
        .. invitation.DialIn is { } number ? new[] { $"CONFERENCE;VALUE=URI;FEATURE=PHONE;LABEL=Join by telephone:tel:{number.Dialled.Replace("#", "%23", StringComparison.Ordinal)}" } : [],
    ];

    private static string Attendee(MailAddressee attendee, CalendarInvitation invitation, bool asksForReply)
    {
        var convenes = string.Equals(attendee.Address, invitation.Organizer.Address, StringComparison.OrdinalIgnoreCase);
        var role = convenes ? "CHAIR" : "REQ-PARTICIPANT";
        var reply = (invitation.Method, convenes) switch
        {
            (CalendarMethod.Cancel, _) => "",
            (_, true) => ";PARTSTAT=ACCEPTED",
            _ => asksForReply ? ";PARTSTAT=NEEDS-ACTION;RSVP=TRUE" : ";PARTSTAT=NEEDS-ACTION;RSVP=FALSE",
        };
        return $"ATTENDEE;CUTYPE=INDIVIDUAL;ROLE={role}{reply}{EventLines.Person(attendee)}";
    }
}
