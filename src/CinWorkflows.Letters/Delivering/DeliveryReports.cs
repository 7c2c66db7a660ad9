using CinWorkflows.Letters.Composing;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Ports.Records.Messages;
using Microsoft.Extensions.Logging;

namespace CinWorkflows.Letters.Delivering;

/// <summary>Takes what a service posts about a message that it took: it arrived, or the next way is tried, also where it was said before that it arrived.</summary>
/// <param name="outbox">The messages.</param>
/// <param name="cases">Says whose they are.</param>
/// <param name="clock">The time.</param>
/// <param name="logger">Gets ids, kinds and states only.</param>
public sealed partial class DeliveryReports(IOutbox outbox, ICaseReader cases, TimeProvider clock, ILogger<DeliveryReports> logger)
{
    /// <summary>Takes a report. One of a message that is not theirs, or whose end is known, changes nothing.</summary>
    /// <param name="report">What was posted.</param>
    /// <param name="authorities">Those whose service posted it, by the ids of their packs.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>False where the message is still being sent, so that the report is to be posted again.</returns>
    public async Task<bool> TakeAsync(PostedReport report, IReadOnlyCollection<string> authorities, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(authorities);
        var message = await outbox.FindByReferenceAsync(report.Reference, cancellationToken);
        if (message is null || !authorities.Contains(await SendingAuthority.OfAsync(cases, message.Order, cancellationToken), StringComparer.OrdinalIgnoreCase))
        {
            return true;
        }

        if (!IsNews(message.State, report.Receipt.State))
        {
            return message.State is not (DeliveryState.Queued or DeliveryState.Sending);
        }

        await outbox.RecordAttemptAsync(message.Order.Key, DeliveryProgress.Of(message, new(message.Medium, report.Receipt), clock.GetUtcNow()), cancellationToken);
        Taken(logger, message.Order.Id, message.Order.Kind, report.Receipt.State, report.Receipt.Problem);
        return true;
    }

    /// <summary>A server may report later that what it took came to nothing; the other way round nothing is learned.</summary>
    private static bool IsNews(DeliveryState known, DeliveryState told) => known == DeliveryState.Accepted || (known == DeliveryState.Delivered && told != DeliveryState.Delivered);

    [LoggerMessage(1, LogLevel.Information, "Message {MessageId} ({Kind}) is reported {State} {Problem}")]
    private static partial void Taken(ILogger logger, string messageId, MessageKind kind, DeliveryState state, string? problem);
}
