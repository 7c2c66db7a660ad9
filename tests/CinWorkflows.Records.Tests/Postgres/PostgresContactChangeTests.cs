using CinWorkflows.Records.Tests.Messages;

namespace CinWorkflows.Records.Tests.Postgres;

[Collection(PostgresServer.Tests)]
public class PostgresContactChangeTests(PostgresServer server) : ContactChangeContract(new PostgresStore(server));
