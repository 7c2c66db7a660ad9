using System.Data;
using CinWorkflows.Records.Storage;
using Microsoft.EntityFrameworkCore;

namespace CinWorkflows.Records.Postgres;

/// <summary>
/// The record in a PostgreSQL database that many processes share. Readers see a snapshot and wait for nobody. Writers take
/// turns: in this process in a queue, among processes at a lock of the database.
/// </summary>
internal sealed class PostgresRecordDatabase : IRecordDatabase, IDisposable
{
    // Other processes wait for as long as one transaction takes: fewer than where the disk is all there is to wait for.
    private const int WritesInOneTransaction = 32;

    /// <summary>
    /// Taken first by every writer and kept to the end of its transaction; it belongs to the database, not to the server. The
    /// transaction is READ COMMITTED on purpose: each statement sees what was committed before it, so everything after the
    /// lock sees what the writer before has done. A snapshot kept for the whole transaction would be taken before the wait and
    /// be old after it. SERIALIZABLE without the lock would be as right, but abort and repeat what the lock lets wait.
    /// <para>Whoever falls silent while it writes loses the lock after half a minute, with all that it wrote.</para>
    /// </summary>
    private const string TakeTurn =
        "SET LOCAL idle_in_transaction_session_timeout = '30s'; SELECT pg_advisory_xact_lock(x'43494e5752495445'::bigint)";

    /// <summary>Another lock than the writers': they go on meanwhile.</summary>
    private const string TakeTurnToMigrate = "SELECT pg_advisory_xact_lock(x'43494e4d49475241'::bigint)";

    private readonly IDbContextFactory<PostgresRecordContext> _contexts;
    private readonly WriteQueue _writers;

    public PostgresRecordDatabase(IDbContextFactory<PostgresRecordContext> contexts)
    {
        _contexts = contexts;
        _writers = new(WritesInOneTransaction, WriteTogetherAsync);
    }

    public Task<T> ReadAsync<T>(Func<RecordContext, Task<T>> read, CancellationToken cancellationToken) => Repeating.RunAsync(
        async () =>
        {
            await using var record = await _contexts.CreateDbContextAsync(cancellationToken);
            await using var snapshot = await record.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
            await record.Database.ExecuteSqlRawAsync("SET TRANSACTION READ ONLY", cancellationToken);
            return await read(record);
        },
        PassingFailure.Is,
        cancellationToken);

    public Task<T> WriteAsync<T>(Func<RecordContext, Task<T>> write, CancellationToken cancellationToken) =>
        _writers.WriteAsync(write, cancellationToken);

    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        await using var record = await _contexts.CreateDbContextAsync(cancellationToken);

        // A start without anything to do needs no right to change tables.
        if (!(await record.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
        {
            return;
        }

        // The framework lets go of its own lock between two migrations, and another process would make the second one, too. A lock of
        // a transaction ends with its process.
        await using var turn = await _contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await turn.Database.CanConnectAsync(cancellationToken) ? await turn.Database.BeginTransactionAsync(cancellationToken) : null;
        if (transaction is not null)
        {
            await turn.Database.ExecuteSqlRawAsync(TakeTurnToMigrate, cancellationToken);
        }

        await record.Database.MigrateAsync(cancellationToken);
    }

    public void Dispose() => _writers.Dispose();

    private Task WriteTogetherAsync(IReadOnlyList<IPendingWrite> together)
    {
        // Once the commit is on its way, nobody knows whether it arrived: then the callers are told, and nothing is repeated.
        var committing = false;
        return Repeating.RunAsync(
            async () =>
            {
                await using var record = await _contexts.CreateDbContextAsync();
                record.Database.AutoSavepointsEnabled = false;
                await using var transaction = await record.Database.BeginTransactionAsync(IsolationLevel.ReadCommitted);
                await record.Database.ExecuteSqlRawAsync(TakeTurn);
                foreach (var write in together)
                {
                    await write.RunAsync(record, transaction, PassingFailure.Is);
                }

                committing = true;
                await transaction.CommitAsync();
                return true;
            },
            failure => !committing && PassingFailure.Is(failure),
            CancellationToken.None);
    }
}
