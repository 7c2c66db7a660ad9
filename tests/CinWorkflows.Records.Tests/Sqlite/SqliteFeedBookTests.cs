using CinWorkflows.Records.Tests.Feeds;

namespace CinWorkflows.Records.Tests.Sqlite;

public class SqliteFeedBookTests() : FeedBookContract(new SqliteStore());
