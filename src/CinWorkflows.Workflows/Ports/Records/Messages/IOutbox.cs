namespace CinWorkflows.Workflows.Ports.Records.Messages;

/// <summary>The messages that are to be sent.</summary>
public interface IOutbox
{
    /// <summary>The messages due at <paramref name="now"/>: those to be sent, the oldest first, and then those to be asked after.</summary>
    Task<IReadOnlyList<MessageView>> DueAsync(DateTimeOffset now, int atMost, CancellationToken cancellationToken);

    /// <summary>When the next message is due; null where none waits.</summary>
    Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken);

    /// <summary>Records what came of an attempt.</summary>
    /// <param name="key">The message.</param>
    /// <param name="attempt">The attempt. One at the same instant as the last is the same one.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task RecordAttemptAsync(string key, Attempt attempt, CancellationToken cancellationToken);

    /// <summary>Has a message that has not begun to leave set out later, at an hour at which its reader may be interrupted.</summary>
    /// <param name="key">The message.</param>
    /// <param name="until">When.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task PostponeAsync(string key, DateTimeOffset until, CancellationToken cancellationToken);

    /// <summary>Queues messages that belong to no step; those whose keys are known already are left as they are.</summary>
    Task QueueAsync(IReadOnlyList<MessageOrder> messages, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Messages about cases that could not be delivered and that were not reported to their cases yet.</summary>
    Task<IReadOnlyList<UndeliveredView>> UndeliveredAsync(int atMost, CancellationToken cancellationToken);

    /// <summary>The case of an undelivered message knows of it.</summary>
    Task ReportedAsync(string key, DateTimeOffset at, CancellationToken cancellationToken);
}
