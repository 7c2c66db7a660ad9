using CinWorkflows.Records.Tests.Messages;

namespace CinWorkflows.Records.Tests.Sqlite;

public class SqliteUndeliveredTests() : UndeliveredContract(new SqliteStore());
