using CinWorkflows.Records.Sqlite;
using CinWorkflows.Workflows.Ports.Health;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CinWorkflows.Server.Watching;

/// <summary>Reads the pages of a database file through, for as long as it is allowed.</summary>
internal static class PageCheck
{
    /// <summary>True where every page is whole; null where the time was not enough for all of them.</summary>
    /// <exception cref="StorageFaultException">The file cannot be read.</exception>
    public static async Task<bool?> RunAsync(string path, TimeSpan limit, CancellationToken cancellationToken)
    {
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ToString());
        try
        {
            await connection.OpenAsync(cancellationToken);
            using var timer = new CancellationTokenSource(limit);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancellationToken);
            await using var stop = either.Token.Register(() => raw.sqlite3_interrupt(connection.Handle));
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA quick_check(1)";
            return await Task.Run(() => (string?)command.ExecuteScalar() == "ok", CancellationToken.None);
        }
        catch (SqliteException failure) when (failure.SqliteErrorCode == raw.SQLITE_INTERRUPT)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return null;
        }
        catch (SqliteException failure)
        {
            var fault = SqliteFault.Of(failure) ?? StorageFault.Unreachable;
            return fault == StorageFault.Damaged ? false : throw new StorageFaultException(fault, Path.GetFileName(path), failure);
        }
    }
}
