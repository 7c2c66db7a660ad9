using System.Diagnostics;
using CinWorkflows.Cases.Contacts;
using CinWorkflows.Letters.Composing;
using CinWorkflows.Workflows.Delivering;
using CinWorkflows.Workflows.Gauges;
using CinWorkflows.Workflows.Ports.Faults;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Messages;
using Microsoft.Extensions.Logging;

namespace CinWorkflows.Letters.Delivering;

/// <summary>
/// Sends what is due in the outbox, and follows what was sent until it is known to have arrived. Whatever comes of a message is
/// recorded: another way is tried where one did not work, and what no way could deliver is seen by somebody. A message is tried at
/// least once and has its effect once, by its key.
/// <para>
/// When the reader's contact details change under way, nothing goes where it is not safe, and nothing is doubled. What has not begun
/// sets out from the new details. What has begun goes on under its key while its address is still theirs and safe: it may have
/// arrived there, so its channel looks before it repeats. What has begun by a way that is not theirs or not safe any more is taken
/// back by its channel, which looks first: a draft that has not left is discarded and the message sets out anew as another edition,
/// under another key; what has left has had its effect, and is followed like any other; and where it cannot be told, nothing is sent
/// until it can, or a person decides. What cannot be written any more, or must not leave yet, is taken back in the same way.
/// </para>
/// <para>
/// Where what stands in the way of one stands in the way of all on its line (<see cref="FaultCauses.IsShared"/>), one tries for all, the
/// others wait untried, and go on in order once it gets through: each is written anew then, and withdrawn where it is not so any more.
/// </para>
/// </summary>
/// <param name="outbox">The messages that are to be sent.</param>
/// <param name="composer">Writes them.</param>
/// <param name="channels">Send them.</param>
/// <param name="clock">The time.</param>
/// <param name="logger">Gets keys, kinds and states only.</param>
public sealed partial class OutboxDispatch(
    IOutbox outbox,
    MessageComposer composer,
    IMessageChannels channels,
    TimeProvider clock,
    ILogger<OutboxDispatch> logger)
{
    /// <summary>How many messages one run tries at most.</summary>
    public const int Batch = 64;

    /// <summary>To how many readers it sends at the same time: Microsoft Graph takes four calls of a mailbox at once.</summary>
    private const int AtOnce = 4;

    /// <summary>Tries the messages that are due, the oldest first, up to <see cref="Batch"/>. One that fails does not stop the others.</summary>
    /// <returns>How many were tried; as many as <see cref="Batch"/> means that more may be due.</returns>
    /// <exception cref="OperationCanceledException">It was told to stop; messages not recorded are tried again with the same key.</exception>
    public async Task<int> RunOnceAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var due = await outbox.DueAsync(now, Batch, cancellationToken);
        var down = new DownLines(due.Count == 0 ? [] : await outbox.WaitingAsync(cancellationToken), now);
        using var gate = new SemaphoreSlim(AtOnce);
        var readers = new List<Task>();
        try
        {
            foreach (var reader in due.GroupBy(message => message.Order.To))
            {
                await gate.WaitAsync(cancellationToken);
                readers.Add(TryAllAsync(reader, down, gate, cancellationToken));
            }
        }
        finally
        {
            await Task.WhenAll(readers);
        }

        return due.Count;
    }

    /// <summary>What goes to one reader goes in the order in which it was queued.</summary>
    private async Task TryAllAsync(IEnumerable<MessageView> messages, DownLines down, SemaphoreSlim gate, CancellationToken cancellationToken)
    {
        try
        {
            var left = new Queue<MessageView>(messages);
            while (left.TryDequeue(out var message))
            {
                cancellationToken.ThrowIfCancellationRequested();
                var told = await TryAsync(message, [.. left.Where(other => GoesAlong(message, other))], down, cancellationToken);
                left = new(left.Where(other => !told.Contains(other.Order.Key)));
            }
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Notices to staff about one case that leave at the same time are one letter.</summary>
    private static bool GoesAlong(MessageView message, MessageView other) =>
        message is { State: DeliveryState.Queued, Failures: 0, Order: { Kind: MessageKind.Notice, To.IsStaff: true } }
        && other is { State: DeliveryState.Queued, Failures: 0, Order.Kind: MessageKind.Notice }
        && other.Order.CaseId == message.Order.CaseId;

    /// <returns>The keys of the messages that it told too, and that are done with it.</returns>
    private async Task<IReadOnlyList<string>> TryAsync(MessageView message, IReadOnlyList<MessageView> along, DownLines down, CancellationToken cancellationToken)
    {
        using var span = ServiceTraces.Message(message.Order);
        var outcome = await AttemptAsync(message, along, down, cancellationToken);
        if (outcome.Later is { } later)
        {
            await outbox.PostponeAsync(message.Order.Key, later, cancellationToken);
            return [];
        }

        await RecordAsync(message, outcome, down, span);
        if (outcome is not { Receipt.State: DeliveryState.Accepted or DeliveryState.Delivered, ToldAlong.Count: > 0 })
        {
            return [];
        }

        // The letter in which they are told is followed; they are done with it.
        var told = new AttemptOutcome(outcome.Medium, new(DeliveryState.Accepted, outcome.Receipt.Evidence, null)) { Language = outcome.Language };
        foreach (var other in along.Where(other => outcome.ToldAlong.Contains(other.Order.Key)))
        {
            await RecordAsync(other, told, down, span: null);
        }

        return outcome.ToldAlong;
    }

    private async Task RecordAsync(MessageView message, AttemptOutcome outcome, DownLines down, Activity? span)
    {
        var attempt = DeliveryProgress.Of(message, outcome, clock.GetUtcNow());
        down.Note(attempt.News);
        span?.SetTag(ServiceTraces.MessageState, attempt.Receipt.State.ToString());
        try
        {
            // The message may have left: that is recorded even when the host is told to stop.
            if (!await outbox.RecordAttemptAsync(message.Order.Key, attempt, CancellationToken.None))
            {
                Overtaken(logger, message.Order.Id, message.Order.Kind);
                await DiscardAsync(message, attempt);
                return;
            }

            Tried(logger, message.Order.Id, message.Order.Kind, attempt.Receipt.State, attempt.Receipt.Problem);
            await (attempt.Receipt.LeavesOver && outcome.Medium is { } way ? ClearAsync(message, way, attempt.Receipt.Reference) : Task.CompletedTask);
        }
        catch (Exception exception)
        {
            NotRecorded(logger, message.Order.Id, message.Order.Kind, attempt.Receipt.State, exception.GetType().Name);
        }
    }

    /// <summary>Another process has begun it too, and its draft goes on: ours would lie there for ever. If it has left after all, that is recorded.</summary>
    private async Task DiscardAsync(MessageView message, Attempt attempt)
    {
        if (attempt is { HasBegunAnew: true, Medium: { } medium }
            && await TakeBackAsync(message with { Reference = attempt.Receipt.Reference }, medium, CancellationToken.None) is { State: DeliveryState.Accepted or DeliveryState.Delivered } left)
        {
            await outbox.RecordAttemptAsync(message.Order.Key, attempt with { Receipt = left, NextAttemptAt = clock.GetUtcNow() + left.After, WaitsFor = null }, CancellationToken.None);
        }
    }

    /// <summary>What is left has no addressee, and nothing else goes on with it: where it cannot be cleared away now, it harms nobody.</summary>
    private async Task ClearAsync(MessageView message, Medium medium, string? kept)
    {
        try
        {
            if (await composer.AuthorityOfAsync(message.Order, CancellationToken.None) is { } authority && channels.Find(authority, medium) is { } channel)
            {
                await channel.ClearAsync(new(message.SendKey, authority, medium, kept), CancellationToken.None);
            }
        }
        catch (Exception exception)
        {
            NotCleared(logger, message.Order.Id, message.Order.Kind, exception.GetType().Name);
        }
    }

    private async Task<AttemptOutcome> AttemptAsync(MessageView message, IReadOnlyList<MessageView> along, DownLines down, CancellationToken cancellationToken)
    {
        try
        {
            return message is { State: DeliveryState.Accepted or DeliveryState.Delivered, Medium: { } medium }
                ? new(medium, await FollowAsync(message, medium, cancellationToken))
                : await SendAsync(message, along, down, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            // Only the type: what an exception says may quote an address or a name.
            var unknown = message.State is DeliveryState.Sending or DeliveryState.Accepted or DeliveryState.Delivered ? message.State : DeliveryState.Queued;
            return new(message.Medium, new(unknown, null, exception.GetType().Name) { Fault = new Fault.Passing(FaultCause.Unclear) });
        }
    }

    private async Task<AttemptOutcome> SendAsync(MessageView message, IReadOnlyList<MessageView> along, DownLines down, CancellationToken cancellationToken)
    {
        var composition = await composer.ComposeAsync(message, [.. along.Select(other => other.Order)], clock.GetUtcNow(), cancellationToken);
        if (composition.NotBefore is { } hour && message.State == DeliveryState.Queued)
        {
            return Postponed(message, new(hour, composition.Problem == MessageProblem.MoveNotAssessed ? composition.Problem : null));
        }

        var medium = composition.Message?.To.Medium;
        if (message is { State: DeliveryState.Sending, Medium: { } begun } && (begun != medium || message.DetailsChangedAt is not null))
        {
            var left = await TakeBackAsync(message, begun, cancellationToken);
            return left.State == DeliveryState.Withdrawn && !composition.IsComposed && composition.NotBefore is null
                ? new(begun, DeliveryProgress.Unwritten(message, composition.Problem) with { LeavesOver = left.LeavesOver })
                : new(begun, left) { TakenBack = left.State == DeliveryState.Withdrawn };
        }

        if (!composition.IsComposed)
        {
            return new(message.Medium, DeliveryProgress.Unwritten(message, composition.Problem));
        }

        if (channels.Find(composition.Message.Authority, composition.Message.To.Medium) is not { } channel)
        {
            return new(medium, new(DeliveryState.Failed, null, MessageProblem.NoRoute) { Fault = Fault.OfSender }) { Language = composition.Language };
        }

        var line = ServiceLine.Of(composition.Message.Authority, composition.Message.To.Medium).ToString();
        if (message.WaitsFor?.Line != line && down.Find(line, asksItself: composition.Message.Urgent || message.State == DeliveryState.Sending) is { } waiting)
        {
            return Postponed(message, new(waiting.NextTryAt, waiting.Problem) { WaitsFor = waiting.Wait, Urgent = composition.Message.Urgent });
        }

        var receipt = await channel.SendAsync(composition.Message, cancellationToken);
        return new(medium, receipt) { Language = composition.Language, ToldAlong = composition.ToldAlong, Line = line, Urgent = composition.Message.Urgent };
    }

    private static AttemptOutcome Postponed(MessageView message, Postponement later) => new(message.Medium, new(DeliveryState.Queued, null, null)) { Later = later };

    /// <summary>Where nothing can look any more, it stays open until it is given up and somebody decides.</summary>
    private async Task<MessageReceipt> TakeBackAsync(MessageView message, Medium medium, CancellationToken cancellationToken)
    {
        var authority = await composer.AuthorityOfAsync(message.Order, cancellationToken);
        return authority is not null && channels.Find(authority, medium) is { } channel
            ? await channel.TakeBackAsync(new(message.SendKey, authority, medium, message.Reference), cancellationToken)
            : new(DeliveryState.Sending, null, MessageProblem.NoRoute);
    }

    private async Task<MessageReceipt> FollowAsync(MessageView message, Medium medium, CancellationToken cancellationToken)
    {
        var authority = await composer.AuthorityOfAsync(message.Order, cancellationToken);
        return authority is not null && channels.Find(authority, medium) is { } channel
            ? await channel.FollowAsync(
                new(message.SendKey, authority, medium, message.Reference, message.Evidence, message.AcceptedAt ?? message.QueuedAt),
                cancellationToken)
            : new(DeliveryState.Accepted, null, null);
    }

    [LoggerMessage(1, LogLevel.Information, "Message {MessageId} ({Kind}) is {State} {Problem}")]
    private static partial void Tried(ILogger logger, string messageId, MessageKind kind, DeliveryState state, string? problem);

    [LoggerMessage(4, LogLevel.Warning, "What is left of message {MessageId} ({Kind}) in the mailbox could not be cleared away: {Exception}. It has no addressee")]
    private static partial void NotCleared(ILogger logger, string messageId, MessageKind kind, string exception);

    [LoggerMessage(3, LogLevel.Information, "Message {MessageId} ({Kind}) has gone on otherwise meanwhile")]
    private static partial void Overtaken(ILogger logger, string messageId, MessageKind kind);

    [LoggerMessage(2, LogLevel.Error, "Message {MessageId} ({Kind}) is {State}, which could not be recorded: {Exception}")]
    private static partial void NotRecorded(ILogger logger, string messageId, MessageKind kind, DeliveryState state, string exception);
}
