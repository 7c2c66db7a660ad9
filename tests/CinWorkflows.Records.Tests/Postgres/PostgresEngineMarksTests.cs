using CinWorkflows.Records.Tests.Engines;

namespace CinWorkflows.Records.Tests.Postgres;

[Collection(PostgresServer.Tests)]
public class PostgresEngineMarksTests(PostgresServer server) : EngineMarksContract(new PostgresStore(server));
