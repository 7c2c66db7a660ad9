using CinWorkflows.Records.Tests.Notices;

namespace CinWorkflows.Records.Tests.Sqlite;

public class SqliteDigestGatheringTests() : DigestGatheringContract(new SqliteStore());
