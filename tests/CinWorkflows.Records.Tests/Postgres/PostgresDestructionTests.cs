using CinWorkflows.Records.Tests.Retention;

namespace CinWorkflows.Records.Tests.Postgres;

[Collection(PostgresServer.Tests)]
public class PostgresDestructionTests(PostgresServer server) : DestructionContract(new PostgresStore(server));
