using CinWorkflows.Records.Tests.Duties;

namespace CinWorkflows.Records.Tests.Postgres;

[Collection(PostgresServer.Tests)]
public class PostgresDutyPublishingTests(PostgresServer server) : DutyPublishingContract(new PostgresStore(server));
