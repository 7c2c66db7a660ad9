using CinWorkflows.Records.Tests.Reading;

namespace CinWorkflows.Records.Tests.Postgres;

[Collection(PostgresServer.Tests)]
public class PostgresCaseRollTests(PostgresServer server) : CaseRollContract(new PostgresStore(server));
