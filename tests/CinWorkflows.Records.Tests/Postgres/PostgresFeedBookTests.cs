using CinWorkflows.Records.Tests.Feeds;

namespace CinWorkflows.Records.Tests.Postgres;

[Collection(PostgresServer.Tests)]
public class PostgresFeedBookTests(PostgresServer server) : FeedBookContract(new PostgresStore(server));
