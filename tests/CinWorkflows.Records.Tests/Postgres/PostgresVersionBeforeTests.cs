using CinWorkflows.Records.Tests.Storage;

namespace CinWorkflows.Records.Tests.Postgres;

[Collection(PostgresServer.Tests)]
public class PostgresVersionBeforeTests(PostgresServer server) : VersionBeforeContract(new PostgresStore(server));
