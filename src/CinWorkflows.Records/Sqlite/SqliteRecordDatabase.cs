using CinWorkflows.Records.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CinWorkflows.Records.Sqlite;

/// <summary>
/// The record in one SQLite file. Readers see a snapshot and never wait. Writers queue here rather than at the file, where
/// waiting means polling.
/// </summary>
internal sealed class SqliteRecordDatabase : IRecordDatabase, IDisposable
{
    private const int WritesInOneTransaction = 256;

    private readonly IDbContextFactory<RecordContext> _contexts;
    private readonly WriteQueue _writers;

    public SqliteRecordDatabase(IDbContextFactory<RecordContext> contexts)
    {
        _contexts = contexts;
        _writers = new(WritesInOneTransaction, WriteTogetherAsync);
    }

    public async Task<T> ReadAsync<T>(Func<RecordContext, Task<T>> read, CancellationToken cancellationToken)
    {
        await using var record = await _contexts.CreateDbContextAsync(cancellationToken);
        await record.Database.OpenConnectionAsync(cancellationToken);
        await using var snapshot = ((SqliteConnection)record.Database.GetDbConnection()).BeginTransaction(deferred: true);
        await record.Database.UseTransactionAsync(snapshot, cancellationToken);
        return await read(record);
    }

    public Task<T> WriteAsync<T>(Func<RecordContext, Task<T>> write, CancellationToken cancellationToken) =>
        _writers.WriteAsync(write, cancellationToken);

    public async Task RefuseEarlierAsync(CancellationToken cancellationToken)
    {
        await using var record = await _contexts.CreateDbContextAsync(cancellationToken);
        await RefuseEarlierAsync(record, cancellationToken);
    }

    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        await using var record = await _contexts.CreateDbContextAsync(cancellationToken);
        await RefuseEarlierAsync(record, cancellationToken);

        // A start without anything to do takes no migration lock, which a killed process would leave behind.
        if ((await record.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
        {
            await record.Database.MigrateAsync(cancellationToken);
        }

        await record.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", cancellationToken);
    }

    public void Dispose() => _writers.Dispose();

    private static Task RefuseEarlierAsync(RecordContext record, CancellationToken cancellationToken) =>
        EarlierRecord.RefuseAsync(record, record.Database.GetDbConnection().DataSource, cancellationToken);

    private async Task WriteTogetherAsync(IReadOnlyList<IPendingWrite> together)
    {
        await using var record = await _contexts.CreateDbContextAsync();
        record.Database.AutoSavepointsEnabled = false;

        // Begins IMMEDIATE: what is read here stays true until the commit, also against other processes.
        await using var transaction = await record.Database.BeginTransactionAsync();
        foreach (var write in together)
        {
            await write.RunAsync(record, transaction, isLost: _ => false);
        }

        await transaction.CommitAsync();
    }
}
