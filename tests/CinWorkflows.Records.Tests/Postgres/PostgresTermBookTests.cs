using CinWorkflows.Records.Tests.Terms;

namespace CinWorkflows.Records.Tests.Postgres;

[Collection(PostgresServer.Tests)]
public class PostgresTermBookTests(PostgresServer server) : TermBookContract(new PostgresStore(server));
