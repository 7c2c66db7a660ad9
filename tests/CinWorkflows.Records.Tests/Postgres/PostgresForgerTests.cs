using CinWorkflows.Records.Tests.Proof;

namespace CinWorkflows.Records.Tests.Postgres;

[Collection(PostgresServer.Tests)]
public class PostgresForgerTests(PostgresServer server) : ForgerContract(new PostgresStore(server));
