using System.Security.Cryptography;
using System.Text;
using CinWorkflows.Integrations.Calendar;
using CinWorkflows.Integrations.Email;
using CinWorkflows.Integrations.MicrosoftGraph.Connection;
using CinWorkflows.Workflows.Ports.Messages;
using Microsoft.Graph.Models;

namespace CinWorkflows.Integrations.MicrosoftGraph.Mail;

/// <summary>
/// A message as the draft that is made of it. It is made as JSON and not as MIME, because only so does the draft carry our key from
/// its first moment, and because Exchange makes a meeting request of its own, with its own organiser, of a calendar part that it
/// finds in MIME. It has no addressee: whoever finds it among the drafts cannot send it by mistake, and it gets one only as it is sent.
/// The invitation is attached as <c>text/calendar</c> with its method, which mail programs open as a meeting. Its Message-ID cannot be
/// guessed: whoever names it in a report or an answer has seen the letter, or sent it on. Exchange writes the plain text beside the
/// HTML itself.
/// </summary>
internal static class DraftMessage
{
    private const int RandomDigits = 32;

    public static Message Of(OutgoingMessage message, string mailbox)
    {
        var draft = Written(message, mailbox);
        draft.InternetMessageId = $"<{RandomNumberGenerator.GetHexString(RandomDigits, lowercase: true)}@{mailbox[(mailbox.LastIndexOf('@') + 1)..]}>";
        draft.SingleValueExtendedProperties = [OwnProperty.Of(OwnProperty.Key, message.Key)];
        if (message.Invitation is { } invitation)
        {
            draft.Attachments = [Attached(invitation)];
            draft.SingleValueExtendedProperties.Add(OwnProperty.Of(OwnProperty.Entry, EntryOf(message)!));
        }

        return draft;
    }

    /// <summary>What a draft is to be when it is sent.</summary>
    public static Message Addressed(OutgoingMessage message, string mailbox)
    {
        var draft = Written(message, mailbox);
        draft.ToRecipients = [Recipient(((EmailDestination)message.To).Addressee)];
        return draft;
    }

    /// <summary>Names the calendar entry that a message brings now; null where it brings none.</summary>
    public static string? EntryOf(OutgoingMessage message) => message.Invitation is { } invitation ? MessageKey.Digest(Calendar(invitation)) : null;

    private static Message Written(OutgoingMessage message, string mailbox) => new()
    {
        Subject = message.Subject,
        Body = Body(message),
        From = Recipient(new MailAddressee(message.From.Name, mailbox)),
        ReplyTo = message.From.Address.Equals(mailbox, StringComparison.OrdinalIgnoreCase) ? [] : [Recipient(message.From)],
    };

    private static Recipient Recipient(MailAddressee addressee) =>
        new() { EmailAddress = new() { Name = addressee.Name, Address = addressee.Address } };

    private static ItemBody Body(OutgoingMessage message) => new()
    {
        ContentType = message.Html is null ? BodyType.Text : BodyType.Html,
        Content = message.Html ?? message.Text,
    };

    private static FileAttachment Attached(CalendarInvitation invitation) => new()
    {
        OdataType = "#microsoft.graph.fileAttachment",
        Name = "invite.ics",
        ContentType = $"text/calendar; charset=utf-8; method={InvitationWriter.MethodName(invitation.Method)}",
        ContentBytes = Encoding.UTF8.GetBytes(Calendar(invitation)),
    };

    private static string Calendar(CalendarInvitation invitation) => InvitationWriter.Write(invitation, asksForReply: true);
}
