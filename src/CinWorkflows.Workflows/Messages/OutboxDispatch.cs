using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records;
using Microsoft.Extensions.Logging;

namespace CinWorkflows.Workflows.Messages;

/// <summary>
/// Sends what is due in the outbox. Whatever comes of a message is recorded: it is with the channel, it failed for good and
/// somebody sees it, or it is tried again later. A message is sent at least once and has its effect once, by its key.
/// </summary>
/// <param name="outbox">The messages that are to be sent.</param>
/// <param name="composer">Writes them.</param>
/// <param name="channel">Sends them.</param>
/// <param name="clock">The time.</param>
/// <param name="logger">Gets keys, kinds and states only.</param>
public sealed partial class OutboxDispatch(
    IOutbox outbox,
    MessageComposer composer,
    IMessageChannel channel,
    TimeProvider clock,
    ILogger<OutboxDispatch> logger)
{
    /// <summary>How many messages one run tries at most.</summary>
    public const int Batch = 64;

    /// <summary>Tries the messages that are due, the oldest first, up to <see cref="Batch"/>. One that fails does not stop the others.</summary>
    /// <returns>How many were tried; as many as <see cref="Batch"/> means that more may be due.</returns>
    /// <exception cref="OperationCanceledException">It was told to stop; messages not recorded are tried again with the same key.</exception>
    public async Task<int> RunOnceAsync(CancellationToken cancellationToken)
    {
        var due = await outbox.DueAsync(clock.GetUtcNow(), Batch, cancellationToken);
        foreach (var message in due)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await TryAsync(message, cancellationToken);
        }

        return due.Count;
    }

    private async Task TryAsync(MessageView message, CancellationToken cancellationToken)
    {
        var receipt = await SendAsync(message, cancellationToken);
        var at = clock.GetUtcNow();
        DateTimeOffset? again = receipt.State is DeliveryState.Queued or DeliveryState.Sending ? at + BackOff.After(message.Attempts) : null;
        try
        {
            // The message may have left: that is recorded even when the host is told to stop.
            await outbox.RecordAttemptAsync(message.Order.Key, receipt, again, at, CancellationToken.None);
            Tried(logger, message.Order.Key, message.Order.Kind, receipt.State, receipt.Problem);
        }
        catch (Exception exception)
        {
            NotRecorded(logger, message.Order.Key, message.Order.Kind, receipt.State, exception.GetType().Name);
        }
    }

    private async Task<MessageReceipt> SendAsync(MessageView message, CancellationToken cancellationToken)
    {
        try
        {
            var composition = await composer.ComposeAsync(message, cancellationToken);
            return composition.IsComposed
                ? await channel.SendAsync(composition.Message, cancellationToken)
                : new(DeliveryState.Failed, null, composition.Problem);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            // Only the type: what an exception says may quote an address or a name.
            return new(DeliveryState.Queued, null, exception.GetType().Name);
        }
    }

    [LoggerMessage(1, LogLevel.Information, "Message {Key} ({Kind}) is {State} {Problem}")]
    private static partial void Tried(ILogger logger, string key, MessageKind kind, DeliveryState state, string? problem);

    [LoggerMessage(2, LogLevel.Error, "Message {Key} ({Kind}) is {State}, which could not be recorded: {Exception}")]
    private static partial void NotRecorded(ILogger logger, string key, MessageKind kind, DeliveryState state, string exception);
}
