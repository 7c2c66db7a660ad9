using CinWorkflows.Integrations.Tests.Calendar;
using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Integrations.Tests.Email;

internal static class Messages
{
    public static readonly OutgoingMessage Plain = new()
    {
        Key = "case-41/invite/1",
        Authority = "northamptonshire",
        From = new MailAddressee("Children's Services", "cin@council.example"),
        To = new EmailDestination("Jane Doe", "jane@example.org"),
        Subject = "CIN-2026-0041: record of the meeting",
        Text = "Dear Jane,\n\nThe record is ready.\n",
        Html = null,
        Invitation = null,
        Date = Invitations.Utc(2026, 6, 30, 8, 15),
    };

    public static readonly OutgoingMessage WithInvitation = Plain with
    {
        From = Invitations.Convenor,
        To = new EmailDestination("Łukasz Żółć-Wiśniewski, Dyrektor Szkoły Podstawowej", "lukasz@example.org"),
        Subject = "CIN-2026-0041: invitation – gwahoddiad i’r cyfarfod adolygu ym mis Gorffennaf",
        Text = "You are invited to a review meeting on Tuesday 14 July 2026, 10:00 – 11:30 at Tŷ Hywel.\n\nPlease reply by accepting or declining.",
        Html = "<!doctype html><html lang=\"en\"><body><p>You are invited to a review meeting on Tuesday 14 July 2026, 10:00&nbsp;– 11:30 at Tŷ Hywel.</p></body></html>",
        Invitation = Invitations.Request,
    };
}
