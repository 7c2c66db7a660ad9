using System.Text;
using CinWorkflows.Integrations.Calendar;
using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Integrations.Email;

/// <summary>
/// Writes a message that passed <see cref="MessageCheck"/> in the Internet message format. An own writer, because
/// System.Net.Mail dates, names and delimits a message from the clock and from random numbers: here the same message
/// always gives the same octets, which is what makes a second attempt harmless.
/// </summary>
internal static class MimeMessage
{
    public static byte[] Write(OutgoingMessage message)
    {
        var content = Content(message);
        var text = (content with { Fields = [.. Headers(message), .. content.Fields] }).Render();
        return Encoding.ASCII.GetBytes(text.EndsWith("\r\n", StringComparison.Ordinal) ? text : text + "\r\n");
    }

    /// <summary>The Message-ID without its brackets, by which mail servers log a message.</summary>
    public static string IdOf(OutgoingMessage message) => $"{MessageKey.Digest(message.Key)}@{DomainOf(message.From)}";

    private static string[] Headers(OutgoingMessage message) =>
    [
        HeaderText.Date(message.Date),
        HeaderText.From(message.From),
        HeaderText.To([((EmailDestination)message.To).Addressee]),
        HeaderText.Subject(message.Subject),
        $"Message-ID: <{IdOf(message)}>",
        "MIME-Version: 1.0",
    ];

    private static string DomainOf(MailAddressee addressee) => addressee.Address[(addressee.Address.LastIndexOf('@') + 1)..];

    private static MimeEntity Content(OutgoingMessage message)
    {
        var digest = MessageKey.Digest(message.Key);
        if (message.Invitation is not { } invitation)
        {
            var bodies = Bodies(message);
            return bodies is [var only] ? only : MimeEntity.Multipart("alternative", $"a-{digest}", bodies);
        }

        // The calendar part makes a client show the meeting; the attachment serves those that only offer a file.
        var calendar = InvitationWriter.Write(invitation, asksForReply: false);
        var method = InvitationWriter.MethodName(invitation.Method);
        var inline = MimeEntity.Exact(calendar, $"Content-Type: text/calendar; charset=utf-8; method={method}");
        var attached = MimeEntity.Exact(
            calendar,
            "Content-Type: application/ics; name=\"invite.ics\"",
            "Content-Disposition: attachment; filename=\"invite.ics\"");
        return MimeEntity.Multipart(
            "mixed",
            $"m-{digest}",
            MimeEntity.Multipart("alternative", $"a-{digest}", [.. Bodies(message), inline]),
            attached);
    }

    private static MimeEntity[] Bodies(OutgoingMessage message) => message.Html is null
        ? [MimeEntity.Text("plain", message.Text)]
        : [MimeEntity.Text("plain", message.Text), MimeEntity.Text("html", message.Html)];
}
