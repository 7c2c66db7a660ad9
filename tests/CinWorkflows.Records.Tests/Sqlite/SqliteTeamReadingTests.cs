using CinWorkflows.Records.Tests.Reading;

namespace CinWorkflows.Records.Tests.Sqlite;

public class SqliteTeamReadingTests() : TeamReadingContract(new SqliteStore());
