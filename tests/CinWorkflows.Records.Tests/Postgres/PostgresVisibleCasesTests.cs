using CinWorkflows.Records.Tests.Reading;

namespace CinWorkflows.Records.Tests.Postgres;

[Collection(PostgresServer.Tests)]
public class PostgresVisibleCasesTests(PostgresServer server) : VisibleCasesContract(new PostgresStore(server));
