using CinWorkflows.Records.Tests.Proof;

namespace CinWorkflows.Records.Tests.Sqlite;

public class SqliteForgerTests() : ForgerContract(new SqliteStore());
