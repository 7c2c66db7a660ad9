using CinWorkflows.Records.Tests.Reading;

namespace CinWorkflows.Records.Tests.Sqlite;

public class SqliteCaseRollTests() : CaseRollContract(new SqliteStore());
