using CinWorkflows.Records.Tests.Engines;

namespace CinWorkflows.Records.Tests.Sqlite;

public class SqliteEngineMarksTests() : EngineMarksContract(new SqliteStore());
