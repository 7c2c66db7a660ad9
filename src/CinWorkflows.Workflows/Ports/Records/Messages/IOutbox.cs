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

    /// <summary>Has a message that has not begun to leave set out later, at an hour at which its reader may be interrupted, or once what it waits for has come.</summary>
    /// <param name="key">The message.</param>
    /// <param name="until">When it is looked at again.</param>
    /// <param name="waitsFor">What it waits for, one of <see cref="CinWorkflows.Workflows.Ports.Messages.MessageProblem"/>, shown until it leaves; null for the hour alone.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task PostponeAsync(string key, DateTimeOffset until, string? waitsFor, CancellationToken cancellationToken);

    /// <summary>Queues messages that belong to no step; those whose keys are known already are left as they are.</summary>
    Task QueueAsync(IReadOnlyList<MessageOrder> messages, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Messages about cases that could not be delivered and that were not reported to their cases yet.</summary>
    Task<IReadOnlyList<UndeliveredView>> UndeliveredAsync(int atMost, CancellationToken cancellationToken);

    /// <summary>The case of an undelivered message knows of it.</summary>
    Task ReportedAsync(string key, DateTimeOffset at, CancellationToken cancellationToken);
}
