using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Integrations.Tests.Calendar;

/// <summary>One meeting's life: invited, moved, cancelled.</summary>
internal static class Invitations
{
    public static readonly MailAddressee Convenor = new("Siân O'Neill", "sian.oneill@council.example");

    public static readonly CalendarInvitation Request = new()
    {
        Method = CalendarMethod.Request,
        Uid = "cin-2026-0041-review-1@council.example",
        Sequence = 0,
        Start = Utc(2026, 7, 14, 9, 0),
        End = Utc(2026, 7, 14, 10, 30),
        Summary = "CIN review meeting, reference CIN-2026-0041",
        Description = "Please bring your report; it is due 3 working days before.\r\nIf you cannot come, reply with your views.",
        Location = "Room 4, Tŷ Hywel; 12 High Street",
        Organizer = Convenor,
        Attendees = [Convenor, new MailAddressee("Pat \"PJ\" Jones: health visitor", "p.jones+cin@nhs.example"), new MailAddressee("", "school@example.org")],
        Stamp = Utc(2026, 6, 30, 8, 15),
    };

    public static readonly CalendarInvitation Update = Request with
    {
        Sequence = 1,
        Start = Utc(2026, 11, 3, 9, 0),
        End = Utc(2026, 11, 3, 10, 30),
        Stamp = Utc(2026, 7, 10, 16, 0),
    };

    public static readonly CalendarInvitation Cancellation = Update with
    {
        Method = CalendarMethod.Cancel,
        Sequence = 2,
        Stamp = Utc(2026, 10, 28, 12, 0),
    };

    public static DateTimeOffset Utc(int year, int month, int day, int hour, int minute) =>
        new(year, month, day, hour, minute, 0, TimeSpan.Zero);
}
