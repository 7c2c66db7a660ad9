using CinWorkflows.Records.Tests.Proof;

namespace CinWorkflows.Records.Tests.Postgres;

[Collection(PostgresServer.Tests)]
public class PostgresErasureTests(PostgresServer server) : ErasureContract(new PostgresStore(server));
