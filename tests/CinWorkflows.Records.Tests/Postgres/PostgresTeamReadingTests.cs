using CinWorkflows.Records.Tests.Reading;

namespace CinWorkflows.Records.Tests.Postgres;

[Collection(PostgresServer.Tests)]
public class PostgresTeamReadingTests(PostgresServer server) : TeamReadingContract(new PostgresStore(server));
