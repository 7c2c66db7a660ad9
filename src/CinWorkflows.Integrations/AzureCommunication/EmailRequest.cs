using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using CinWorkflows.Integrations.Calendar;
using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Integrations.AzureCommunication;

/// <summary>The body of <c>emails:send</c>. The same message always gives the same octets.</summary>
internal sealed record EmailRequest(
    string SenderAddress,
    EmailRequest.Part Content,
    EmailRequest.Readers Recipients,
    IReadOnlyList<EmailRequest.Attachment>? Attachments,
    IReadOnlyList<EmailRequest.Mailbox> ReplyTo,
    bool UserEngagementTrackingDisabled)
{
    /// <summary>What the service takes in one request, attachments in base64 included.</summary>
    public const int MostOctets = 10 * 1024 * 1024;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static EmailRequest Of(OutgoingMessage message, AzureCommunicationSettings settings)
    {
        var to = ((EmailDestination)message.To).Addressee;
        return new(
            settings.Sender,
            new(message.Subject, message.Text, message.Html),
            new([new(to.Address, NullIfEmpty(to.Name))]),
            message.Invitation is { } invitation ? [Calendar(invitation)] : null,
            [settings.ReplyTo is { } replies ? new(replies, null) : new(message.From.Address, NullIfEmpty(message.From.Name))],
            UserEngagementTrackingDisabled: true);
    }

    /// <summary>A request that the service refuses whatever else it says, because nobody is to get it.</summary>
    public static EmailRequest ToNobody(AzureCommunicationSettings settings) =>
        new(settings.Sender, new("Check", "Check", null), new([]), null, [], UserEngagementTrackingDisabled: true);

    public BinaryData ToBody() => BinaryData.FromBytes(JsonSerializer.SerializeToUtf8Bytes(this, Json));

    private static Attachment Calendar(CalendarInvitation invitation) => new(
        "invite.ics",
        "text/calendar",
        Convert.ToBase64String(Encoding.UTF8.GetBytes(InvitationWriter.Write(invitation, asksForReply: false))));

    private static string? NullIfEmpty(string text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    public sealed record Part(string Subject, string PlainText, string? Html);

    public sealed record Readers(IReadOnlyList<Mailbox> To);

    public sealed record Mailbox(string Address, string? DisplayName);

    public sealed record Attachment(string Name, string ContentType, string ContentInBase64);
}
