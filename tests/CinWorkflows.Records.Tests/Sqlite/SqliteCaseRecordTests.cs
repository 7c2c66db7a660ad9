using CinWorkflows.Records.Tests.Cases;

namespace CinWorkflows.Records.Tests.Sqlite;

public class SqliteCaseRecordTests() : CaseRecordContract(new SqliteStore());
