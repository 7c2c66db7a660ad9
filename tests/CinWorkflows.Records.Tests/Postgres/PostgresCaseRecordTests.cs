using CinWorkflows.Records.Tests.Cases;

namespace CinWorkflows.Records.Tests.Postgres;

[Collection(PostgresServer.Tests)]
public class PostgresCaseRecordTests(PostgresServer server) : CaseRecordContract(new PostgresStore(server));
