using CinWorkflows.Integrations.Email;
using CinWorkflows.Integrations.MicrosoftGraph.Connection;
using CinWorkflows.Workflows.Ports.Faults;
using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Integrations.MicrosoftGraph.Mail;

/// <summary>
/// Sends from the authority's shared mailbox, in two steps: a draft that carries our key is made and its id kept, then that very
/// draft is sent. A draft is sent once only, and its id stays when it becomes a sent message, so each step can be asked for before
/// it is repeated.
/// </summary>
public sealed class GraphMailChannel : IMessageChannel
{
    /// <summary>How long Exchange may take to move what it was told to send out of the drafts.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan FirstLook = TimeSpan.FromMinutes(10);

    private readonly GraphMailbox _mailbox;
    private readonly DeliveryReport _reports;

    internal GraphMailChannel(GraphConnection connection, TimeProvider time)
    {
        _mailbox = new(connection);
        _reports = new(_mailbox, time);
    }

    /// <inheritdoc />
    public async Task<MessageReceipt> SendAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (MessageCheck.FirstProblem(message) is { } problem)
        {
            return new(DeliveryState.Failed, Evidence: null, problem);
        }

        var draft = DraftReference.Read(message.Reference);
        try
        {
            return draft is null ? await PrepareAsync(message, cancellationToken) : await FinishAsync(message, draft, cancellationToken);
        }
        catch (Exception exception) when (GraphFault.Of(exception, cancellationToken) is { } fault)
        {
            // Nothing was changed by looking.
            return NotYet(fault, draft is null ? DeliveryState.Queued : DeliveryState.Sending, draft);
        }
    }

    /// <inheritdoc />
    public Task<MessageReceipt> FollowAsync(AcceptedMessage sent, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(sent);
        return _reports.FollowAsync(sent, cancellationToken);
    }

    private async Task<MessageReceipt> PrepareAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        var known = await _mailbox.FindByKeyAsync(message.Key, cancellationToken);
        if (known is { IsDraft: false })
        {
            return Left(known);
        }

        try
        {
            var id = known?.Id ?? await _mailbox.DraftAsync(message, cancellationToken);
            return new(DeliveryState.Sending, Evidence: null, Problem: null) { Reference = new DraftReference(id).ToString(), After = TimeSpan.Zero };
        }
        catch (Exception exception) when (GraphFault.Of(exception, cancellationToken) is { } fault)
        {
            return NotYet(fault, fault.IsUnclear ? DeliveryState.Sending : DeliveryState.Queued, draft: null);
        }
    }

    private async Task<MessageReceipt> FinishAsync(OutgoingMessage message, DraftReference draft, CancellationToken cancellationToken)
    {
        var found = await _mailbox.FindAsync(draft.Id, cancellationToken) ?? await _mailbox.FindByKeyAsync(message.Key, cancellationToken);
        if (found is null)
        {
            return Lost(draft);
        }

        if (!found.IsDraft)
        {
            return Left(found);
        }

        // It may have been made before the reader's address changed.
        if (message.To is EmailDestination to && !found.GoesTo(to.Address))
        {
            await _mailbox.AddressAsync(found.Id, to, cancellationToken);
        }

        try
        {
            await _mailbox.SendAsync(found.Id, cancellationToken);
            return Left(found);
        }
        catch (Exception exception) when (GraphFault.Of(exception, cancellationToken) is { } fault)
        {
            // Exchange also refuses to send what it has just sent and not moved yet: it is looked at once more before that is believed.
            var doubt = (!fault.Passes || fault.IsConflict) && !draft.Doubted;
            var again = new DraftReference(found.Id, doubt || draft.Doubted);
            return doubt || fault.IsUnclear
                ? new(DeliveryState.Sending, Evidence: null, fault.Code) { Reference = again.ToString(), After = fault.After ?? Settling, Fault = new Fault.Passing(FaultCause.Unclear) }
                : NotYet(fault, DeliveryState.Sending, again);
        }
    }

    /// <inheritdoc />
    public async Task<MessageReceipt> TakeBackAsync(BegunMessage begun, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(begun);
        var draft = DraftReference.Read(begun.Reference);
        try
        {
            var found = draft is null ? null : await _mailbox.FindAsync(draft.Id, cancellationToken);
            found ??= await _mailbox.FindByKeyAsync(begun.Key, cancellationToken);
            if (found is { IsDraft: false })
            {
                return Left(found);
            }

            if (found is null && draft is not null)
            {
                return Lost(draft);
            }

            if (found is not null)
            {
                await _mailbox.DeleteAsync(found.Id, cancellationToken);
            }

            return new(DeliveryState.Withdrawn, Evidence: null, Problem: null);
        }
        catch (Exception exception) when (GraphFault.Of(exception, cancellationToken) is { } fault)
        {
            return NotYet(fault, DeliveryState.Sending, draft);
        }
    }

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
        ? new(DeliveryState.Failed, Evidence: null, "The draft is gone from the mailbox and nothing was found in Sent Items: it may have been deleted by hand.")
        : new(DeliveryState.Sending, Evidence: null, "draft-not-found") { Reference = (draft with { Doubted = true }).ToString(), After = Settling };

    private static MessageReceipt NotYet(GraphFault fault, DeliveryState open, DraftReference? draft) =>
        new(fault.Passes ? open : DeliveryState.Failed, Evidence: null, fault.Code) { Reference = draft?.ToString(), After = fault.Passes ? fault.After : null, Fault = fault.Fault };
}
