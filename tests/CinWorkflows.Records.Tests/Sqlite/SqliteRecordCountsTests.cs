using CinWorkflows.Records.Tests.Gauges;

namespace CinWorkflows.Records.Tests.Sqlite;

public class SqliteRecordCountsTests() : RecordCountsContract(new SqliteStore());
