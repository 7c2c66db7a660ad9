using CinWorkflows.Records.Tests.Reading;

namespace CinWorkflows.Records.Tests.Postgres;

[Collection(PostgresServer.Tests)]
public class PostgresAccessLogTests(PostgresServer server) : AccessLogContract(new PostgresStore(server));
