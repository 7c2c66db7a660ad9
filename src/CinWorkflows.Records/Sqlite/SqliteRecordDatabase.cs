using CinWorkflows.Records.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CinWorkflows.Records.Sqlite;

/// <summary>
/// The record in one SQLite file. Readers see a snapshot and never wait; writers queue here rather than at the file, where
/// waiting means polling.
/// </summary>
internal sealed class SqliteRecordDatabase(IDbContextFactory<RecordContext> contexts) : IRecordDatabase, IDisposable
{
    private readonly SemaphoreSlim _writer = new(1, 1);

    public async Task<T> ReadAsync<T>(Func<RecordContext, Task<T>> read, CancellationToken cancellationToken)
    {
        await using var record = await contexts.CreateDbContextAsync(cancellationToken);
        await record.Database.OpenConnectionAsync(cancellationToken);
        await using var snapshot = ((SqliteConnection)record.Database.GetDbConnection()).BeginTransaction(deferred: true);
        await record.Database.UseTransactionAsync(snapshot, cancellationToken);
        return await read(record);
    }

    public async Task<T> WriteAsync<T>(Func<RecordContext, Task<T>> write, CancellationToken cancellationToken)
    {
        await _writer.WaitAsync(cancellationToken);
        try
        {
            await using var record = await contexts.CreateDbContextAsync(cancellationToken);
            record.Database.AutoSavepointsEnabled = false;

            // Begins IMMEDIATE: what is read here stays true until the commit, also against other processes.
            await using var transaction = await record.Database.BeginTransactionAsync(cancellationToken);
            var result = await write(record);
            await record.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return result;
        }
        finally
        {
            _writer.Release();
        }
    }

    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        await using var record = await contexts.CreateDbContextAsync(cancellationToken);

        // A start without anything to do takes no migration lock, which a killed process would leave behind.
        if ((await record.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
        {
            await record.Database.MigrateAsync(cancellationToken);
        }

        await record.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", cancellationToken);
    }

    public void Dispose() => _writer.Dispose();
}
