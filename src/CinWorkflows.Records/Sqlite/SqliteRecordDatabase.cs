using CinWorkflows.Records.Storage;
using CinWorkflows.Workflows.Ports.Health;
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

    public Task<T> ReadAsync<T>(Func<RecordContext, Task<T>> read, CancellationToken cancellationToken) => Telling.InWordsAsync(
        async () =>
        {
            await using var record = await _contexts.CreateDbContextAsync(cancellationToken);
            await record.Database.OpenConnectionAsync(cancellationToken);
            await using var snapshot = ((SqliteConnection)record.Database.GetDbConnection()).BeginTransaction(deferred: true);
            await record.Database.UseTransactionAsync(snapshot, cancellationToken);
            return await read(record);
        },
        SqliteFault.Of);

    public Task<T> WriteAsync<T>(Func<RecordContext, Task<T>> write, CancellationToken cancellationToken) =>
        Telling.InWordsAsync(() => _writers.WriteAsync(write, cancellationToken), SqliteFault.Of);

    // Until the log is taken over into the file, the file alone is the record from before, and the log may hold pages from before too.
    public Task ForgetAsync(CancellationToken cancellationToken) => Telling.InWordsAsync(
        async () =>
        {
            await using var record = await _contexts.CreateDbContextAsync(cancellationToken);
            await record.Database.OpenConnectionAsync(cancellationToken);
            await using var command = record.Database.GetDbConnection().CreateCommand();
            command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            return await command.ExecuteScalarAsync(cancellationToken) is 0L ? true : throw new StorageFaultException(StorageFault.Busy, "the record");
        },
        SqliteFault.Of);

    public async Task RefuseOtherVersionAsync(CancellationToken cancellationToken)
    {
        await using var record = await _contexts.CreateDbContextAsync(cancellationToken);
        await RefuseOtherVersionAsync(record, cancellationToken);
    }

    public Task MigrateAsync(CancellationToken cancellationToken) => Telling.InWordsAsync(() => MigrateAloneAsync(cancellationToken), SqliteFault.Of);

    public void Dispose() => _writers.Dispose();

    private async Task MigrateAloneAsync(CancellationToken cancellationToken)
    {
        await using var record = await _contexts.CreateDbContextAsync(cancellationToken);
        await RefuseOtherVersionAsync(record, cancellationToken);
        MakeForOwnerOnly(record.Database.GetDbConnection().DataSource);

        // A start without anything to do takes no migration lock, which a killed process would leave behind.
        if ((await record.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
        {
            await record.Database.MigrateAsync(cancellationToken);
        }

        await record.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", cancellationToken);
    }

    /// <summary>What SQLite makes beside a database has the database's rights. On Windows the folder's are inherited.</summary>
    private static void MakeForOwnerOnly(string path)
    {
        if (!OperatingSystem.IsWindows() && !File.Exists(path))
        {
            using var made = new FileStream(path, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite });
        }
    }

    private static Task RefuseOtherVersionAsync(RecordContext record, CancellationToken cancellationToken) =>
        RecordVersion.RefuseOtherAsync(record, record.Database.GetDbConnection().DataSource, cancellationToken);

    private async Task WriteTogetherAsync(IReadOnlyList<IPendingWrite> together)
    {
        await using var record = await _contexts.CreateDbContextAsync();
        record.Database.AutoSavepointsEnabled = false;

        // Begins IMMEDIATE: what is read here stays true until the commit, also against other processes.
        await using var transaction = await record.Database.BeginTransactionAsync();
        foreach (var write in together)
        {
            // Where the disk has failed, SQLite may have undone the whole transaction: nothing of it may be taken for written.
            await write.RunAsync(record, transaction, isLost: failure => SqliteFault.Of(failure) is not null);
        }

        await transaction.CommitAsync();
    }
}
