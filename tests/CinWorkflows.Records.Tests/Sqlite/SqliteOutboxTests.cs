using CinWorkflows.Records.Tests.Messages;

namespace CinWorkflows.Records.Tests.Sqlite;

public class SqliteOutboxTests() : OutboxContract(new SqliteStore());
