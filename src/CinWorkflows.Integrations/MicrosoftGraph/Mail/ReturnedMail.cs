using System.Globalization;
using System.Runtime.ExceptionServices;
using CinWorkflows.Integrations.Email.Returned;
using CinWorkflows.Integrations.MicrosoftGraph.Connection;
using CinWorkflows.Workflows.Ports.Faults;
using Microsoft.Graph.Models;
using Microsoft.Graph.Models.ODataErrors;
using MimeKit;

namespace CinWorkflows.Integrations.MicrosoftGraph.Mail;

/// <summary>
/// What came back to the shared mailbox in the last days: reports of deliveries and answers to invitations. It is read once for all
/// messages, in the order of its arrival, and only what is a report or an answer is opened: letters of people never are. The listing is of
/// the whole mailbox, by the instant at which something came, so that no rule of the mailbox hides what it moves to another folder
/// (https://learn.microsoft.com/graph/api/user-list-messages); Junk Email, of which that page does not speak, is listed besides.
/// A process that starts reads the last days again; whoever uses it records nothing twice.
/// </summary>
internal sealed class ReturnedMail(GraphConnection connection, TimeProvider time)
{
    /// <summary>How long after a message was sent something may come back: other servers try for five days.</summary>
    public static readonly TimeSpan Horizon = TimeSpan.FromDays(5);

    private const int Page = 100;

    /// <summary>More that cannot be opened are no fault of single messages.</summary>
    private const int MostUnopened = 10;

    /// <summary>PidTagMessageClass: whether a message is a report or a meeting response.</summary>
    private const string MessageClass = "String 0x001A";

    /// <summary>The whole mailbox, and Junk Email.</summary>
    private static readonly string[] Places = ["", $"/mailFolders/{MailFolder.JunkEmail}"];

    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(2);

    /// <summary>What came while the last reading went on, or was moved since, is read once more.</summary>
    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(30);

    private readonly SemaphoreSlim _one = new(1);
    private readonly Dictionary<string, ReturnedItem> _items = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateTimeOffset> _reached = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Message> _unopened = new(StringComparer.Ordinal);
    private DateTimeOffset? _readAt;
    private DateTimeOffset? _triedAt;
    private ExceptionDispatchInfo? _failure;

    private Microsoft.Graph.Users.Item.UserItemRequestBuilder Mailbox => connection.Client.Users[connection.Settings.Mailbox];

    /// <summary>All of it, the oldest first; no older than two minutes. That it cannot be read is known for as long.</summary>
    public async Task<ReturnedItems> ReadAsync(CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            var now = time.GetUtcNow();
            if (_triedAt is null || now - _triedAt >= Fresh)
            {
                await RefreshAsync(now, cancellationToken);
            }

            _failure?.Throw();
            return new([.. _items.Values.OrderBy(item => item.ReceivedAt)], _unopened.Count);
        }
        finally
        {
            _one.Release();
        }
    }

    private async Task RefreshAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        try
        {
            await ReadNewAsync(now, cancellationToken);
            (_readAt, _failure) = (now, null);
        }
        catch (Exception exception) when (GraphFault.Of(exception, cancellationToken) is not null)
        {
            _failure = ExceptionDispatchInfo.Capture(exception);
        }

        _triedAt = now;
    }

    private async Task ReadNewAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var gone = now - Horizon - Overlap;
        _items.Where(item => item.Value.ReceivedAt < gone).Select(item => item.Key).ToList().ForEach(old => _items.Remove(old));
        _unopened.Where(item => item.Value.ReceivedDateTime < gone).Select(item => item.Key).ToList().ForEach(old => _unopened.Remove(old));
        foreach (var again in _unopened.Values.ToList())
        {
            await ReadMessageAsync(again, cancellationToken);
        }

        foreach (var folder in Places)
        {
            await ReadAllAsync(folder, _reached.GetValueOrDefault(folder, (_readAt ?? now - Horizon) - Overlap), cancellationToken);
        }

        _reached.Clear();
    }

    private string Listing(DateTimeOffset from) => Mailbox.Messages.ToGetRequestInformation(request =>
    {
        request.QueryParameters.Filter = $"receivedDateTime ge {from.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)}";
        request.QueryParameters.Orderby = ["receivedDateTime"];
        request.QueryParameters.Select = ["id", "receivedDateTime", "from"];
        request.QueryParameters.Expand = [OwnProperty.Expand(MessageClass)];
        request.QueryParameters.Top = Page;
    }).URI.AbsoluteUri;

    /// <summary>A reading that is cut off goes on where it was: what leaves is listed too, and that may be much.</summary>
    private async Task ReadAllAsync(string folder, DateTimeOffset from, CancellationToken cancellationToken)
    {
        for (string? next = Listing(from).Replace("/messages?", $"{folder}/messages?", StringComparison.Ordinal); next is not null;)
        {
            var page = await Mailbox.Messages.WithUrl(next).GetAsync(Prefer.ImmutableIds, cancellationToken);
            foreach (var message in page?.Value ?? [])
            {
                await ReadMessageAsync(message, cancellationToken);
                _reached[folder] = message.ReceivedDateTime ?? from;
            }

            next = page?.OdataNextLink;
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

        try
        {
            using var mime = await OpenAsync(id, cancellationToken);
            _unopened.Remove(id);
            if (mime is not null)
            {
                _items[id] = Understood(at, mime, isReport, isReply);
            }
        }
        catch (Exception exception) when (GraphFault.Of(exception, cancellationToken) is { } fault && IsOfOne(fault) && _unopened.Count < MostUnopened)
        {
            // It is asked for again at each reading, and stops no other.
            _unopened[id] = message;
        }
    }

    /// <summary>What stands in the way of the whole mailbox is no fault of one message in it.</summary>
    private static bool IsOfOne(GraphFault fault) => fault.Fault is not Fault.Passing { Cause: var cause } || !cause.IsShared();

    /// <summary>Anybody can send anything to the mailbox: one message that nothing can be made of stops no other, and is read once.</summary>
    private static ReturnedItem Understood(DateTimeOffset at, Stream mime, bool isReport, bool isReply)
    {
        try
        {
            using var message = MimeMessage.Load(mime);
            return new(at, isReport ? DeliveryNoticeReader.Read(message) : null, isReply && InvitationReplyReader.Read(message) is { } reply ? reply with { At = at } : null);
        }
        catch (Exception)
        {
            return new(at, Notice: null, Reply: null) { IsGarbled = true };
        }
    }

    /// <summary>All of it; null where it is gone meanwhile.</summary>
    private async Task<Stream?> OpenAsync(string id, CancellationToken cancellationToken)
    {
        try
        {
            await using var content = await Mailbox.Messages[id].Content.GetAsync(Prefer.ImmutableIds, cancellationToken) ?? Stream.Null;
            var whole = new MemoryStream();
            await content.CopyToAsync(whole, cancellationToken);
            whole.Position = 0;
            return whole;
        }
        catch (ODataError error) when (GraphFault.Of(error, cancellationToken) is { IsMissing: true })
        {
            return null;
        }
    }
}
