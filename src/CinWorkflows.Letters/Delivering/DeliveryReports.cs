using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Messages;
using Microsoft.Extensions.Logging;

namespace CinWorkflows.Letters.Delivering;

/// <summary>Takes what a service posts about a message that it took: it arrived, or the next way is tried.</summary>
/// <param name="outbox">The messages.</param>
/// <param name="clock">The time.</param>
/// <param name="logger">Gets ids, kinds and states only.</param>
public sealed partial class DeliveryReports(IOutbox outbox, TimeProvider clock, ILogger<DeliveryReports> logger)
{
    /// <summary>Takes a report. One of a message that is not ours, or whose end is known, changes nothing.</summary>
    /// <returns>False where the message is still being sent, so that the report is to be posted again.</returns>
    public async Task<bool> TakeAsync(PostedReport report, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(report);
        var message = await outbox.FindByReferenceAsync(report.Reference, cancellationToken);
        if (message is not { State: DeliveryState.Accepted })
        {
            return message is not { State: DeliveryState.Queued or DeliveryState.Sending };
        }

        await outbox.RecordAttemptAsync(message.Order.Key, DeliveryProgress.Of(message, new(message.Medium, report.Receipt), clock.GetUtcNow()), cancellationToken);
        Taken(logger, message.Order.Id, message.Order.Kind, report.Receipt.State, report.Receipt.Problem);
        return true;
    }

    [LoggerMessage(1, LogLevel.Information, "Message {MessageId} ({Kind}) is reported {State} {Problem}")]
    private static partial void Taken(ILogger logger, string messageId, MessageKind kind, DeliveryState state, string? problem);
}
