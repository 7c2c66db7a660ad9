using CinWorkflows.Records.Tests.Reading;

namespace CinWorkflows.Records.Tests.Postgres;

[Collection(PostgresServer.Tests)]
public class PostgresCaseListTests(PostgresServer server) : CaseListContract(new PostgresStore(server));
