using System.Data;
using CinWorkflows.Records.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

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

    private const string TakeMigrationTurn = "SELECT pg_advisory_lock(x'43494e4d49475241'::bigint)";
    private const string EndMigrationTurn = "SELECT pg_advisory_unlock(x'43494e4d49475241'::bigint)";

    private static readonly TimeSpan LongestMigration = TimeSpan.FromMinutes(10);

    private readonly IDbContextFactory<PostgresRecordContext> _contexts;
    private readonly WriteQueue _writers;

    public PostgresRecordDatabase(IDbContextFactory<PostgresRecordContext> contexts)
    {
        _contexts = contexts;
        _writers = new(WritesInOneTransaction, WriteTogetherAsync);
    }

    public Task<T> ReadAsync<T>(Func<RecordContext, Task<T>> read, CancellationToken cancellationToken) => Telling.InWordsAsync(
        () => Repeating.RunAsync(
            async () =>
            {
                await using var record = await _contexts.CreateDbContextAsync(cancellationToken);
                await using var snapshot = await record.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
                await record.Database.ExecuteSqlRawAsync("SET TRANSACTION READ ONLY", cancellationToken);
                return await read(record);
            },
            PassingFailure.Is,
            cancellationToken),
        PostgresFault.OfReading);

    public Task<T> WriteAsync<T>(Func<RecordContext, Task<T>> write, CancellationToken cancellationToken) =>
        Telling.InWordsAsync(() => _writers.WriteAsync(write, cancellationToken), PostgresFault.Of);

    // The server's own cleaning removes what was deleted; its log and backups are the administrators'.
    public Task ForgetAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task RefuseOtherVersionAsync(CancellationToken cancellationToken)
    {
        await using var record = await _contexts.CreateDbContextAsync(cancellationToken);
        await RefuseOtherVersionAsync(record, cancellationToken);
    }

    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        await using var record = await _contexts.CreateDbContextAsync(cancellationToken);
        await RefuseOtherVersionAsync(record, cancellationToken);

        // A start without anything to do needs no right to change tables.
        if ((await record.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
        {
            await MigrateInTurnAsync(record, cancellationToken);
        }
    }

    private static Task RefuseOtherVersionAsync(RecordContext record, CancellationToken cancellationToken) =>
        RecordVersion.RefuseOtherAsync(record, $"The database '{record.Database.GetDbConnection().Database}'", cancellationToken);

    /// <summary>
    /// The lock of EF Core ends with each migration: of two processes, both would go on with the second one. This one is held until all
    /// are done, or the connection ends.
    /// </summary>
    private static async Task MigrateInTurnAsync(RecordContext record, CancellationToken cancellationToken)
    {
        var databases = record.GetService<IRelationalDatabaseCreator>();
        if (!await databases.ExistsAsync(cancellationToken))
        {
            await databases.CreateAsync(cancellationToken);
        }

        record.Database.SetCommandTimeout(LongestMigration);
        await record.Database.OpenConnectionAsync(cancellationToken);
        await record.Database.ExecuteSqlRawAsync(TakeMigrationTurn, cancellationToken);
        try
        {
            await record.Database.MigrateAsync(cancellationToken);
        }
        finally
        {
            // A connection that was lost has lost the lock too.
            if (record.Database.GetDbConnection().State == ConnectionState.Open)
            {
                await record.Database.ExecuteSqlRawAsync(EndMigrationTurn, CancellationToken.None);
            }
        }
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
