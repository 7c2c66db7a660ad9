using CinWorkflows.Records.Tests.Messages;

namespace CinWorkflows.Records.Tests.Sqlite;

public class SqliteContactChangeTests() : ContactChangeContract(new SqliteStore());
