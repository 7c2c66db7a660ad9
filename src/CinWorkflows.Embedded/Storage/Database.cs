using System.Globalization;
using SQLitePCL;

namespace CinWorkflows.Embedded.Storage;

/// <summary>One connection to the file, used by one thread at a time.</summary>
internal sealed class Database : IDisposable
{
    private readonly sqlite3 _handle;

    static Database() => Batteries_V2.Init();

    private Database(sqlite3 handle) => _handle = handle;

    public static Database Open(string path, Durability durability)
    {
        const int Flags = raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_CREATE | raw.SQLITE_OPEN_NOMUTEX;
        var code = raw.sqlite3_open_v2(path, out var handle, Flags, null);
        var database = new Database(handle);
        try
        {
            database.Check(code);
            _ = raw.sqlite3_busy_timeout(handle, 5000);
            database.Execute("PRAGMA journal_mode=WAL");
            database.Execute(durability == Durability.Full ? "PRAGMA synchronous=FULL" : "PRAGMA synchronous=OFF");
            database.Execute("PRAGMA temp_store=MEMORY");
            database.Execute("PRAGMA wal_autocheckpoint=4000");
            return database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    public Statement Prepare(string sql)
    {
        Check(raw.sqlite3_prepare_v3(_handle, sql, raw.SQLITE_PREPARE_PERSISTENT, out var statement));
        return new Statement(this, statement);
    }

    public void Execute(string sql)
    {
        using var statement = Prepare(sql);
        while (statement.Step())
        {
        }
    }

    public long Scalar(string sql)
    {
        using var statement = Prepare(sql);
        return statement.Step() ? statement.Long(0) : 0;
    }

    /// <summary>Throws unless SQLite was content.</summary>
    public void Check(int code)
    {
        if (code is not (raw.SQLITE_OK or raw.SQLITE_ROW or raw.SQLITE_DONE))
        {
            throw EngineStorage.Failure(code, string.Create(
                CultureInfo.InvariantCulture, $"SQLite error {code}: {raw.sqlite3_errmsg(_handle).utf8_to_string()}"));
        }
    }

    public void Dispose() => _handle.Dispose();
}
