using CinWorkflows.Records.Tests.Reading;

namespace CinWorkflows.Records.Tests.Sqlite;

public class SqliteCaseloadTests() : CaseloadContract(new SqliteStore());
