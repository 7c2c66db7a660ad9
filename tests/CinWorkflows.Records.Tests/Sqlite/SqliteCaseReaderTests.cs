using CinWorkflows.Records.Tests.Reading;

namespace CinWorkflows.Records.Tests.Sqlite;

public class SqliteCaseReaderTests() : CaseReaderContract(new SqliteStore());
