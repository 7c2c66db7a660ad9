using CinWorkflows.Records.Tests.Duties;

namespace CinWorkflows.Records.Tests.Sqlite;

public class SqliteDutyPublishingTests() : DutyPublishingContract(new SqliteStore());
