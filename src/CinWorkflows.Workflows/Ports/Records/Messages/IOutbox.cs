using CinWorkflows.Workflows.Ports.Faults;

namespace CinWorkflows.Workflows.Ports.Records.Messages;

/// <summary>The messages that are to be sent.</summary>
public interface IOutbox
{
    /// <summary>
    /// The messages due at <paramref name="now"/>: those to be sent, the urgent first and then the oldest, and then those to be asked after.
    /// An eighth of the places is kept for what is not urgent, and a sixteenth for what is asked after, so that neither stands still. Of those
    /// that wait on one line, one.
    /// </summary>
    Task<IReadOnlyList<MessageView>> DueAsync(DateTimeOffset now, int atMost, CancellationToken cancellationToken);

    /// <summary>When the next message is due; null where none waits.</summary>
    Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken);

    /// <summary>The lines on which messages wait.</summary>
    Task<IReadOnlyList<WaitingLine>> WaitingAsync(CancellationToken cancellationToken);

    /// <summary>The message that its channel knows by a name; null where there is none.</summary>
    Task<MessageView?> FindByReferenceAsync(string reference, CancellationToken cancellationToken);

    /// <summary>
    /// Records what came of an attempt. Where it waits on a line, everything that waits there waits until its next try; where it frees a
    /// line, what waits there goes on, in order, as many at a time as one round sends.
    /// </summary>
    /// <param name="key">The message.</param>
    /// <param name="attempt">The attempt. One at the same instant as the last is the same one.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>False where the message has gone on otherwise since it was read: what came of the attempt is not recorded.</returns>
    Task<bool> RecordAttemptAsync(string key, Attempt attempt, CancellationToken cancellationToken);

    /// <summary>
    /// Has a message set out later, at an hour at which its reader may be interrupted, or once what it waits for has come. One that has begun
    /// to leave waits for its line only.
    /// </summary>
    Task PostponeAsync(string key, Postponement later, CancellationToken cancellationToken);

    /// <summary>Queues messages that belong to no step; those whose keys are known already are left as they are.</summary>
    Task QueueAsync(IReadOnlyList<MessageOrder> messages, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Messages about cases that could not be delivered and that were not reported to their cases yet.</summary>
    Task<IReadOnlyList<UndeliveredView>> UndeliveredAsync(int atMost, CancellationToken cancellationToken);

    /// <summary>The case of an undelivered message knows of it.</summary>
    Task ReportedAsync(string key, DateTimeOffset at, CancellationToken cancellationToken);
}
