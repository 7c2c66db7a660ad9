using CinWorkflows.Records.Tests.Gauges;

namespace CinWorkflows.Records.Tests.Postgres;

[Collection(PostgresServer.Tests)]
public class PostgresRecordCountsTests(PostgresServer server) : RecordCountsContract(new PostgresStore(server));
