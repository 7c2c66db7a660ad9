using CinWorkflows.Records.Tests.Proof;

namespace CinWorkflows.Records.Tests.Sqlite;

public class SqliteEarlierRulesTests() : EarlierRulesContract(new SqliteStore());
