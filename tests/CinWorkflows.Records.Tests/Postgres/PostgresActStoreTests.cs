using CinWorkflows.Records.Tests.Acts;

namespace CinWorkflows.Records.Tests.Postgres;

[Collection(PostgresServer.Tests)]
public class PostgresActStoreTests(PostgresServer server) : ActStoreContract(new PostgresStore(server));
