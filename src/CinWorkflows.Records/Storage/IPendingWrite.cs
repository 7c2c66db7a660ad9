using Microsoft.EntityFrameworkCore.Storage;

namespace CinWorkflows.Records.Storage;

/// <summary>A write that waits for its turn.</summary>
internal interface IPendingWrite
{
    /// <summary>True once its caller knows what came of it.</summary>
    bool IsSettled { get; }

    /// <summary>
    /// Writes. What goes wrong is undone and kept for the caller; the other writes of the transaction stand. It can be run
    /// again where the transaction was lost.
    /// </summary>
    /// <param name="record">The record, with nothing tracked.</param>
    /// <param name="transaction">The transaction that it shares with others.</param>
    /// <param name="isLost">Whether a failure takes the whole transaction with it: then it is thrown.</param>
    Task RunAsync(RecordContext record, IDbContextTransaction transaction, Func<Exception, bool> isLost);

    /// <summary>Tells the caller.</summary>
    /// <param name="broken">Why the transaction was lost; null where it was committed.</param>
    void Settle(Exception? broken);
}
