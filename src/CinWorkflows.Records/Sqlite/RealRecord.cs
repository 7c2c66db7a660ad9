using CinWorkflows.Workflows.Ports.Health;
using Microsoft.Data.Sqlite;

namespace CinWorkflows.Records.Sqlite;

/// <summary>
/// Whether a record is real: a service with a sign-in has worked on it, or a return was taken over into it. The mark is in the head of the file itself (SQLite's application id),
/// so that it goes wherever the file goes, into every copy and backup, and no settings beside it are needed to know it.
/// </summary>
public static class RealRecord
{
    /// <summary>"CinR".</summary>
    private const long Mark = 0x43696E52;

    /// <summary>Whether it is marked; false where there is no file.</summary>
    /// <param name="path">The file of the record.</param>
    /// <exception cref="StorageFaultException">It cannot be read.</exception>
    public static bool Is(string path) => File.Exists(path) && Run(path, "PRAGMA application_id") is Mark;

    /// <summary>Marks it for good.</summary>
    /// <param name="path">The file of the record, which is there.</param>
    /// <exception cref="StorageFaultException">It cannot be written.</exception>
    public static void Keep(string path)
    {
        if (!Is(path))
        {
            Run(path, $"PRAGMA application_id = {Mark}");
        }
    }

    private static object? Run(string path, string sql)
    {
        try
        {
            using var record = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ToString());
            record.Open();
            using var command = record.CreateCommand();
            command.CommandText = sql;
            return command.ExecuteScalar();
        }
        catch (SqliteException failure) when (SqliteFault.Of(failure) is { } fault)
        {
            throw new StorageFaultException(fault, "the record", failure);
        }
    }
}
