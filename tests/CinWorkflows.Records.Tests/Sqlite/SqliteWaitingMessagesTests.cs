using CinWorkflows.Records.Tests.Messages;

namespace CinWorkflows.Records.Tests.Sqlite;

public class SqliteWaitingMessagesTests() : WaitingMessagesContract(new SqliteStore());
