using CinWorkflows.Records.Tests.Reading;

namespace CinWorkflows.Records.Tests.Postgres;

[Collection(PostgresServer.Tests)]
public class PostgresCaseReaderTests(PostgresServer server) : CaseReaderContract(new PostgresStore(server));
