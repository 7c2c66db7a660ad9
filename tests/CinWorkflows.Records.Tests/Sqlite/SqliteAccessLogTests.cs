using CinWorkflows.Records.Tests.Reading;

namespace CinWorkflows.Records.Tests.Sqlite;

public class SqliteAccessLogTests() : AccessLogContract(new SqliteStore());
