using System.Globalization;
using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Integrations.Email;

/// <summary>
/// The channel of the embedded host: each message becomes one <c>.eml</c> file that any mail program opens or a mail
/// server's pickup folder takes. Nobody confirms that it arrived, so a message never goes further than Accepted.
/// </summary>
internal sealed class EmlFileChannel(EmlFileOptions options) : IMessageChannel
{
    private readonly EmlFolder _folder = new(options.Folder, options.Durable);

    public async Task<MessageReceipt> SendAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        if (MessageCheck.Refusal(message) is { } refusal)
        {
            return refusal;
        }

        var digest = MessageKey.Digest(message.Key);
        var name = $"{message.Date.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}-{digest}.eml";
        var file = await _folder.PutOnceAsync(digest, name, MimeMessage.Write(message), cancellationToken);
        return new MessageReceipt(DeliveryState.Accepted, Evidence: file, Problem: null);
    }

    public Task<MessageReceipt> FollowAsync(AcceptedMessage sent, CancellationToken cancellationToken) =>
        Task.FromResult(new MessageReceipt(DeliveryState.Accepted, sent.Evidence, null));
}
