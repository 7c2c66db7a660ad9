using CinWorkflows.Records.Tests.Storage;

namespace CinWorkflows.Records.Tests.Sqlite;

public class SqliteRecordDatabaseTests() : RecordDatabaseContract(new SqliteStore());
