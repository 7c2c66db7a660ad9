using CinWorkflows.Records.Tests.Reading;

namespace CinWorkflows.Records.Tests.Postgres;

[Collection(PostgresServer.Tests)]
public class PostgresCaseloadTests(PostgresServer server) : CaseloadContract(new PostgresStore(server));
