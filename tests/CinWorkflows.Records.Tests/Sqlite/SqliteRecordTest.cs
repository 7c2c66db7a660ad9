using CinWorkflows.Records.Tests.Storage;

namespace CinWorkflows.Records.Tests.Sqlite;

/// <summary>A test of what only SQLite does.</summary>
public abstract class SqliteRecordTest : RecordTest
{
    private readonly SqliteStore _store;

    protected SqliteRecordTest()
        : this(new SqliteStore())
    {
    }

    private SqliteRecordTest(SqliteStore store)
        : base(store) => _store = store;

    private protected string Path => _store.Path;
}
