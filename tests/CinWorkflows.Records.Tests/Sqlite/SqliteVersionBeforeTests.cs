using CinWorkflows.Records.Tests.Storage;

namespace CinWorkflows.Records.Tests.Sqlite;

public class SqliteVersionBeforeTests() : VersionBeforeContract(new SqliteStore());
