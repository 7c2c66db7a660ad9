using CinWorkflows.Records.Tests.Storage;

namespace CinWorkflows.Records.Tests.Postgres;

[Collection(PostgresServer.Tests)]
public class PostgresAppendOnlyTests(PostgresServer server) : AppendOnlyContract(new PostgresStore(server));
