using CinWorkflows.Records.Tests.Retention;

namespace CinWorkflows.Records.Tests.Sqlite;

public class SqliteDestructionTests() : DestructionContract(new SqliteStore());
