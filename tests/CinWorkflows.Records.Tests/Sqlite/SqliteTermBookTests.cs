using CinWorkflows.Records.Tests.Terms;

namespace CinWorkflows.Records.Tests.Sqlite;

public class SqliteTermBookTests() : TermBookContract(new SqliteStore());
