using CinWorkflows.Integrations.Files;
using CinWorkflows.Records.Sqlite;
using CinWorkflows.Workflows.Ports.Health;
using Microsoft.Data.Sqlite;

namespace CinWorkflows.Server.Backups;

/// <summary>
/// Copies record and workflows as they were at one and the same instant, while the service runs: both are kept from being written for the
/// moment in which a view of each is taken, and are copied from these views at leisure. It is what a power cut would have left.
/// </summary>
internal static class ConsistentCopy
{
    private const int LongestWait = 30;

    /// <exception cref="StorageFaultException">One of them cannot be read, or its copy not be written.</exception>
    public static async Task MakeAsync(ServerSettings settings, string recordCopy, string engineCopy, CancellationToken cancellationToken)
    {
        try
        {
            await Task.Run(() => Make(settings, recordCopy, engineCopy), cancellationToken);
        }
        catch (SqliteException failure)
        {
            throw new StorageFaultException(SqliteFault.Of(failure) ?? StorageFault.Unreachable, "the databases or their copy", failure);
        }
    }

    private static void Make(ServerSettings settings, string recordCopy, string engineCopy)
    {
        using var record = Open(settings.RecordFile);
        using var engine = File.Exists(settings.EngineFile) ? Open(settings.EngineFile) : null;
        using (var recordHeld = Open(settings.RecordFile))
        using (var engineHeld = engine is null ? null : Open(settings.EngineFile))
        {
            Run(recordHeld, "BEGIN IMMEDIATE");
            Run(engineHeld, "BEGIN IMMEDIATE");
            TakeView(record);
            TakeView(engine);
            Run(engineHeld, "ROLLBACK");
            Run(recordHeld, "ROLLBACK");
        }

        Copy(record, recordCopy);
        if (engine is not null)
        {
            Copy(engine, engineCopy);
        }
    }

    /// <summary>A read that begins a transaction: whatever is read in it later is as of now.</summary>
    private static void TakeView(SqliteConnection? database)
    {
        Run(database, "BEGIN");
        Run(database, "SELECT count(*) FROM sqlite_master");
    }

    private static void Copy(SqliteConnection view, string path)
    {
        OwnersFile.Open(path, new() { Mode = FileMode.CreateNew, Access = FileAccess.Write }).Dispose();
        using var copy = Open(path);
        view.BackupDatabase(copy);
        Run(view, "ROLLBACK");
    }

    private static SqliteConnection Open(string path)
    {
        var database = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadWrite, Pooling = false, DefaultTimeout = LongestWait }.ToString());
        database.Open();
        return database;
    }

    private static void Run(SqliteConnection? database, string sql)
    {
        if (database is not null)
        {
            using var command = database.CreateCommand();
            command.CommandText = sql;
            command.ExecuteScalar();
        }
    }
}
