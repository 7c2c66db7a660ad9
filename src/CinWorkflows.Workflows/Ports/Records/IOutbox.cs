using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Workflows.Ports.Records;

/// <summary>The messages that are to be sent.</summary>
public interface IOutbox
{
    /// <summary>The messages due at <paramref name="now"/>, the oldest first.</summary>
    Task<IReadOnlyList<MessageView>> DueAsync(DateTimeOffset now, int atMost, CancellationToken cancellationToken);

    /// <summary>When the next message is due; null where none waits.</summary>
    Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken);

    /// <summary>Records what came of an attempt.</summary>
    /// <param name="key">The message.</param>
    /// <param name="receipt">What the channel said.</param>
    /// <param name="nextAttemptAt">When it is tried again; null where it is not.</param>
    /// <param name="at">When the attempt was made.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task RecordAttemptAsync(string key, MessageReceipt receipt, DateTimeOffset? nextAttemptAt, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Queues messages that belong to no step; those whose keys are known already are left as they are.</summary>
    Task QueueAsync(IReadOnlyList<MessageOrder> messages, DateTimeOffset at, CancellationToken cancellationToken);
}
