using CinWorkflows.Integrations.Email;
using CinWorkflows.Integrations.MicrosoftGraph.Connection;
using CinWorkflows.Workflows.Ports.Calendar.Meetings;
using CinWorkflows.Workflows.Ports.Faults;
using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Integrations.MicrosoftGraph.Mail;

/// <summary>
/// Sends from the authority's shared mailbox, in three steps, each recorded before the next: it is begun, which only takes its turn; a
/// draft that carries our key is made and its id kept; that very draft is given its addressee and sent. A draft is sent once only, and
/// its id stays when it becomes a sent message, so each step can be asked for before it is repeated. A first attempt looks for nothing;
/// after a lost answer only Drafts is looked through, since nothing leaves whose id is not recorded.
/// </summary>
public sealed class GraphMailChannel : IMessageChannel
{
    /// <summary>What Exchange takes from a mailbox.</summary>
    internal const int AMinute = 30;

    private const string ThrownAway = "The draft was deleted by hand before it was sent: it lies in Deleted Items.";
    private const string Gone = "The draft is gone from the mailbox and nothing was found in Sent Items: it may have been deleted by hand.";

    /// <summary>How long Exchange may take to move what it was told to send out of the drafts.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan FirstLook = TimeSpan.FromMinutes(10);
    private static readonly Fault Unclear = new Fault.Passing(FaultCause.Unclear);

    private readonly GraphMailbox _mailbox;
    private readonly Lazy<ReturnedMail> _returned;
    private readonly DeliveryReport _reports;
    private readonly FirstAttempts _first;
    private readonly Pace _pace;

    internal GraphMailChannel(GraphConnection connection, TimeProvider time)
    {
        _mailbox = new(connection);
        _returned = new(() => new(connection, time));
        _reports = new(_mailbox, _returned, time);
        _first = new(time);
        _pace = new(AMinute, anHour: null, time);
    }

    /// <inheritdoc />
    public async Task<MessageReceipt> SendAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        cancellationToken.ThrowIfCancellationRequested();
        if (MessageCheck.Refusal(message) is { } refusal)
        {
            return refusal;
        }

        var draft = DraftReference.Read(message.Reference);
        try
        {
            return draft switch
            {
                null => Begin(message),
                { Id: { } id } => await FinishAsync(message, draft, id, cancellationToken),
                _ => await PrepareAsync(message, cancellationToken),
            };
        }
        catch (Exception exception) when (GraphFault.Of(exception, cancellationToken) is { } fault)
        {
            // Nothing was changed by looking.
            return NotYet(fault, DeliveryState.Sending, draft!);
        }
    }

    /// <inheritdoc />
    public Task<MessageReceipt> FollowAsync(AcceptedMessage sent, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(sent);
        return _reports.FollowAsync(sent, cancellationToken);
    }

    /// <summary>What was answered to invitations by mail in the last days, the oldest first.</summary>
    /// <exception cref="HttpRequestException">The mailbox cannot be read now.</exception>
    public async Task<MailedAnswers> AnswersAsync(CancellationToken cancellationToken)
    {
        try
        {
            var returned = await _returned.Value.ReadAsync(cancellationToken);
            return new([.. returned.Items.Select(item => item.Reply).OfType<MailedAnswer>()], returned.Problem);
        }
        catch (Exception exception) when (GraphFault.Of(exception, cancellationToken) is { } fault)
        {
            throw fault.ToException();
        }
    }

    private MessageReceipt Begin(OutgoingMessage message)
    {
        if (_pace.Take(message.Urgent) is { } wait)
        {
            return new(DeliveryState.Queued, Evidence: null, Problem: null) { After = wait, Fault = new Fault.Passing(FaultCause.Quota) };
        }

        _first.Begin(message.Key);
        return new(DeliveryState.Sending, Evidence: null, Problem: null) { Reference = DraftReference.Begun.ToString(), After = TimeSpan.Zero };
    }

    private async Task<MessageReceipt> PrepareAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        var left = _first.Take(message.Key) ? [] : await _mailbox.FindByKeyAsync(MailFolder.Drafts, message.Key, cancellationToken);
        try
        {
            var id = left is [var known, ..] ? known.Id : await _mailbox.DraftAsync(message, cancellationToken);
            return new(DeliveryState.Sending, Evidence: null, Problem: null) { Reference = new DraftReference(id).ToString(), After = TimeSpan.Zero, LeavesOver = left.Count > 1 };
        }
        catch (Exception exception) when (GraphFault.Of(exception, cancellationToken) is { } fault)
        {
            if (fault.IsUnclear)
            {
                return NotYet(fault, DeliveryState.Sending, DraftReference.Begun);
            }

            // Nothing was made.
            _first.Begin(message.Key);
            return NotYet(fault, DeliveryState.Queued, DraftReference.Begun);
        }
    }

    private async Task<MessageReceipt> FinishAsync(OutgoingMessage message, DraftReference draft, string id, CancellationToken cancellationToken)
    {
        var found = await FindAsync(message.Key, draft, id, cancellationToken);
        if (found is null)
        {
            return Lost(draft);
        }

        if (!found.IsDraft)
        {
            return Left(found);
        }

        if (await _mailbox.IsBinnedAsync(found, cancellationToken))
        {
            return new(DeliveryState.Failed, Evidence: null, ThrownAway) { Reference = draft.ToString(), Fault = Fault.OfSender };
        }

        if (found.Entry != DraftMessage.EntryOf(message))
        {
            return await AnewAsync(message.Key, found.Id, cancellationToken);
        }

        try
        {
            // The draft may have lain there for days: what it tells may have to be kept from its reader since.
            await _mailbox.AddressAsync(found.Id, message, cancellationToken);
            await _mailbox.SendAsync(found.Id, cancellationToken);
            return Left(found);
        }
        catch (Exception exception) when (GraphFault.Of(exception, cancellationToken) is { } fault)
        {
            // Exchange also refuses to send what it has just sent and not moved yet: it is looked at once more before that is believed.
            var doubt = (!fault.Passes || fault.IsConflict) && !draft.Doubted;
            var again = new DraftReference(found.Id, doubt || draft.Doubted);
            return doubt || fault.IsUnclear
                ? new(DeliveryState.Sending, Evidence: null, fault.Code) { Reference = again.ToString(), After = fault.After ?? Settling, Fault = Unclear }
                : await RefusedAsync(fault, again, found.Id, cancellationToken);
        }
    }

    /// <summary>
    /// What is attached to a draft cannot be changed as its text can: with another calendar entry it is another draft. Where it is not known whether
    /// it was deleted, it is looked for by its key.
    /// </summary>
    private async Task<MessageReceipt> AnewAsync(string key, string id, CancellationToken cancellationToken)
    {
        try
        {
            await _mailbox.DeleteForGoodAsync(id, cancellationToken);
        }
        catch (Exception exception) when (GraphFault.Of(exception, cancellationToken) is { } fault)
        {
            return NotYet(fault, DeliveryState.Sending, DraftReference.Begun);
        }

        _first.Begin(key);
        return new(DeliveryState.Queued, Evidence: null, Problem: null) { Reference = DraftReference.Begun.ToString(), After = TimeSpan.Zero };
    }

    /// <summary>
    /// What was not sent for want of a moment stays; what the service will not send is taken away, and made again when it is tried again. Where it is
    /// not known whether it was taken away, it is looked for by its key: that it is gone then says nothing of whether it left.
    /// </summary>
    private async Task<MessageReceipt> RefusedAsync(GraphFault fault, DraftReference draft, string id, CancellationToken cancellationToken)
    {
        if (fault.Fault is Fault.Passing { Cause: FaultCause.Busy or FaultCause.NotSignedIn })
        {
            return NotYet(fault, DeliveryState.Sending, draft);
        }

        try
        {
            await _mailbox.DeleteForGoodAsync(id, cancellationToken);
            return NotYet(fault, DeliveryState.Queued, DraftReference.Begun);
        }
        catch (Exception exception) when (GraphFault.Of(exception, cancellationToken) is not null)
        {
            return fault.Passes
                ? NotYet(fault, DeliveryState.Queued, DraftReference.Begun)
                : new(DeliveryState.Sending, Evidence: null, fault.Code) { Reference = DraftReference.Begun.ToString(), After = Settling, Fault = Unclear };
        }
    }

    /// <inheritdoc />
    public async Task<MessageReceipt> TakeBackAsync(BegunMessage begun, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(begun);
        var draft = DraftReference.Read(begun.Reference) ?? DraftReference.Begun;
        try
        {
            if (draft.Id is not { } id)
            {
                // Nothing leaves whose id is not recorded. Another process may have made a draft and go on with it: whether it does is known once this is on record.
                return TakenBack with { LeavesOver = !_first.Take(begun.Key) };
            }

            var found = await FindAsync(begun.Key, draft, id, cancellationToken);
            if (found is null or { IsDraft: false })
            {
                return found is null ? Lost(draft) : Left(found);
            }

            return await DiscardedAsync(found.Id, cancellationToken);
        }
        catch (Exception exception) when (GraphFault.Of(exception, cancellationToken) is { } fault)
        {
            return NotYet(fault, DeliveryState.Sending, draft);
        }
    }

    /// <summary>It has not left. Where it is not known whether it was deleted, that it is gone then says nothing of whether it left.</summary>
    private async Task<MessageReceipt> DiscardedAsync(string id, CancellationToken cancellationToken)
    {
        try
        {
            await _mailbox.DeleteForGoodAsync(id, cancellationToken);
            return TakenBack;
        }
        catch (Exception exception) when (GraphFault.Of(exception, cancellationToken) is { IsUnclear: true } fault)
        {
            return NotYet(fault, DeliveryState.Sending, DraftReference.Begun);
        }
    }

    /// <inheritdoc />
    /// <exception cref="HttpRequestException">The mailbox does not do it now.</exception>
    public async Task ClearAsync(BegunMessage begun, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(begun);
        var kept = DraftReference.Read(begun.Reference)?.Id;
        try
        {
            foreach (var left in await _mailbox.FindByKeyAsync(MailFolder.Drafts, begun.Key, cancellationToken))
            {
                await (left.Id == kept ? Task.CompletedTask : _mailbox.DeleteForGoodAsync(left.Id, cancellationToken));
            }
        }
        catch (Exception exception) when (GraphFault.Of(exception, cancellationToken) is { } fault)
        {
            throw fault.ToException();
        }
    }

    /// <summary>By its id; by its key among what was sent where that is not there any more.</summary>
    private async Task<FoundMessage?> FindAsync(string key, DraftReference draft, string id, CancellationToken cancellationToken) =>
        await _mailbox.FindAsync(id, cancellationToken)
            ?? (draft.Doubted ? (await _mailbox.FindByKeyAsync(MailFolder.SentItems, key, cancellationToken)).FirstOrDefault() : null);

    private static MessageReceipt TakenBack => new(DeliveryState.Withdrawn, Evidence: null, Problem: null);

    private static MessageReceipt Left(FoundMessage message) => new(DeliveryState.Accepted, message.InternetMessageId, Problem: null)
    {
        Reference = new DraftReference(message.Id).ToString(),
        After = FirstLook,
    };

    /// <summary>
    /// Neither a draft nor a sent message carries the key. It may have been deleted before it was sent or after: whoever runs the
    /// mailbox has to say. It is looked for twice, because what was just made or moved may not be seen at once.
    /// </summary>
    private static MessageReceipt Lost(DraftReference draft) => draft.Doubted
        ? new(DeliveryState.Failed, Evidence: null, Gone) { Fault = Fault.OfSender }
        : new(DeliveryState.Sending, Evidence: null, "draft-not-found") { Reference = (draft with { Doubted = true }).ToString(), After = Settling, Fault = Unclear };

    private static MessageReceipt NotYet(GraphFault fault, DeliveryState open, DraftReference draft) =>
        new(fault.Passes ? open : DeliveryState.Failed, Evidence: null, fault.Code) { Reference = draft.ToString(), After = fault.Passes ? fault.After : null, Fault = fault.Fault };
}
