using CinWorkflows.Records.Tests.Reading;

namespace CinWorkflows.Records.Tests.Sqlite;

public class SqliteVisibleCasesTests() : VisibleCasesContract(new SqliteStore());
