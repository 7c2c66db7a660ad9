using CinWorkflows.Records.Tests.Reading;

namespace CinWorkflows.Records.Tests.Sqlite;

public class SqliteCaseListTests() : CaseListContract(new SqliteStore());
