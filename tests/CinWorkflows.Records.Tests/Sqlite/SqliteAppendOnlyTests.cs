using CinWorkflows.Records.Tests.Storage;

namespace CinWorkflows.Records.Tests.Sqlite;

public class SqliteAppendOnlyTests() : AppendOnlyContract(new SqliteStore());
