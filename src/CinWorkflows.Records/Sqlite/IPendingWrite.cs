using CinWorkflows.Records.Storage;
using Microsoft.EntityFrameworkCore.Storage;

namespace CinWorkflows.Records.Sqlite;

/// <summary>A write that waits for its turn.</summary>
internal interface IPendingWrite
{
    /// <summary>True once its caller knows what came of it.</summary>
    bool IsSettled { get; }

    /// <summary>Writes. What goes wrong is undone and kept for the caller; the other writes of the transaction stand.</summary>
    Task RunAsync(RecordContext record, IDbContextTransaction transaction);

    /// <summary>Tells the caller.</summary>
    /// <param name="broken">Why the transaction was lost; null where it was committed.</param>
    void Settle(Exception? broken);
}
