using CinWorkflows.Records.Tests.Messages;

namespace CinWorkflows.Records.Tests.Postgres;

[Collection(PostgresServer.Tests)]
public class PostgresOutboxTests(PostgresServer server) : OutboxContract(new PostgresStore(server));
