using System.Collections.Concurrent;
using CinWorkflows.Records.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CinWorkflows.Records.Sqlite;

/// <summary>
/// The record in one SQLite file. Readers see a snapshot and never wait. Writers queue here rather than at the file, where
/// waiting means polling; those that wait together share one transaction, so that the disk is waited for once, not once each.
/// </summary>
internal sealed class SqliteRecordDatabase(IDbContextFactory<RecordContext> contexts) : IRecordDatabase, IDisposable
{
    private const int WritesInOneTransaction = 256;

    private readonly ConcurrentQueue<IPendingWrite> _waiting = new();
    private readonly SemaphoreSlim _turn = new(1, 1);

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
        var mine = new PendingWrite<T>(write, cancellationToken);
        _waiting.Enqueue(mine);
        await _turn.WaitAsync(CancellationToken.None);
        try
        {
            // Whoever had the turn before may have written this along with its own.
            while (!mine.IsSettled)
            {
                await WriteTogetherAsync();
            }
        }
        finally
        {
            _turn.Release();
        }

        return await mine.Outcome;
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

    public void Dispose() => _turn.Dispose();

    private async Task WriteTogetherAsync()
    {
        List<IPendingWrite> together = [];
        while (together.Count < WritesInOneTransaction && _waiting.TryDequeue(out var next))
        {
            together.Add(next);
        }

        Exception? broken = null;
        try
        {
            await using var record = await contexts.CreateDbContextAsync();
            record.Database.AutoSavepointsEnabled = false;

            // Begins IMMEDIATE: what is read here stays true until the commit, also against other processes.
            await using var transaction = await record.Database.BeginTransactionAsync();
            foreach (var write in together)
            {
                await write.RunAsync(record, transaction);
            }

            await transaction.CommitAsync();
        }
        catch (Exception failure)
        {
            broken = failure;
        }

        together.ForEach(write => write.Settle(broken));
    }
}
