using System.Globalization;
using CinWorkflows.Integrations.Email.Returned;
using CinWorkflows.Integrations.MicrosoftGraph.Connection;
using Microsoft.Graph.Models;
using Microsoft.Graph.Models.ODataErrors;
using MimeKit;

namespace CinWorkflows.Integrations.MicrosoftGraph.Mail;

/// <summary>
/// What came back to the shared mailbox in the last days: reports of deliveries and answers to invitations. It is read once for all
/// messages, folder by folder in the order of its arrival, and only what is a report or an answer is opened: letters of people never are.
/// A process that starts reads the last days again; whoever uses it records nothing twice.
/// </summary>
internal sealed class ReturnedMail(GraphConnection connection, TimeProvider time)
{
    /// <summary>How long after a message was sent something may come back: other servers try for five days.</summary>
    public static readonly TimeSpan Horizon = TimeSpan.FromDays(5);

    private const int Page = 100;

    /// <summary>PidTagMessageClass: whether a message is a report or a meeting response.</summary>
    private const string MessageClass = "String 0x001A";

    private static readonly string[] Folders = [MailFolder.Inbox, MailFolder.JunkEmail, MailFolder.DeletedItems];
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(2);

    /// <summary>What came while the last reading went on, or was moved since, is read once more.</summary>
    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(30);

    private readonly SemaphoreSlim _one = new(1);
    private readonly Dictionary<string, ReturnedItem> _items = new(StringComparer.Ordinal);
    private DateTimeOffset? _readAt;

    private Microsoft.Graph.Users.Item.UserItemRequestBuilder Mailbox => connection.Client.Users[connection.Settings.Mailbox];

    /// <summary>All of it, the oldest first; no older than two minutes.</summary>
    public async Task<IReadOnlyList<ReturnedItem>> ReadAsync(CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            var now = time.GetUtcNow();
            if (_readAt is null || now - _readAt >= Fresh)
            {
                var from = (_readAt ?? now - Horizon) - Overlap;
                foreach (var folder in Folders)
                {
                    await ReadFolderAsync(folder, from, cancellationToken);
                }

                foreach (var old in _items.Where(item => item.Value.ReceivedAt < now - Horizon - Overlap).Select(item => item.Key).ToList())
                {
                    _items.Remove(old);
                }

                _readAt = now;
            }

            return [.. _items.Values.OrderBy(item => item.ReceivedAt)];
        }
        finally
        {
            _one.Release();
        }
    }

    private async Task ReadFolderAsync(string folder, DateTimeOffset from, CancellationToken cancellationToken)
    {
        var messages = Mailbox.MailFolders[folder].Messages;
        var page = await messages.GetAsync(
            request =>
            {
                Prefer.ImmutableIds(request);
                request.QueryParameters.Filter = $"receivedDateTime ge {from.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)}";
                request.QueryParameters.Orderby = ["receivedDateTime"];
                request.QueryParameters.Select = ["id", "receivedDateTime", "from"];
                request.QueryParameters.Expand = [OwnProperty.Expand(MessageClass)];
                request.QueryParameters.Top = Page;
            },
            cancellationToken);
        while (page is not null)
        {
            foreach (var message in page.Value ?? [])
            {
                await ReadMessageAsync(message, cancellationToken);
            }

            page = page.OdataNextLink is { } next ? await messages.WithUrl(next).GetAsync(Prefer.ImmutableIds, cancellationToken) : null;
        }
    }

    private async Task ReadMessageAsync(Message message, CancellationToken cancellationToken)
    {
        var kind = OwnProperty.Read(message.SingleValueExtendedProperties, MessageClass) ?? "";
        var isReport = kind.StartsWith("REPORT.", StringComparison.OrdinalIgnoreCase) || DeliveryNoticeReader.IsServer(message.From?.EmailAddress?.Address);
        var isReply = kind.StartsWith("IPM.Schedule.Meeting.Resp.", StringComparison.OrdinalIgnoreCase);
        if (message is not { Id: { } id, ReceivedDateTime: { } at } || !(isReport || isReply) || _items.ContainsKey(id))
        {
            return;
        }

        if (await OpenAsync(id, cancellationToken) is { } mime)
        {
            _items[id] = new(at, isReport ? DeliveryNoticeReader.Read(mime) : null, isReply && InvitationReplyReader.Read(mime) is { } reply ? reply with { At = at } : null);
        }
    }

    /// <summary>Null where it is gone meanwhile. One that is no message as others write them says nothing.</summary>
    private async Task<MimeMessage?> OpenAsync(string id, CancellationToken cancellationToken)
    {
        try
        {
            await using var content = await Mailbox.Messages[id].Content.GetAsync(Prefer.ImmutableIds, cancellationToken) ?? Stream.Null;
            return await MimeMessage.LoadAsync(content, cancellationToken);
        }
        catch (ODataError error) when (error.ResponseStatusCode == 404)
        {
            return null;
        }
        catch (FormatException)
        {
            return new MimeMessage();
        }
    }
}
