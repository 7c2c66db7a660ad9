using CinWorkflows.Records.Tests.Messages;

namespace CinWorkflows.Records.Tests.Postgres;

[Collection(PostgresServer.Tests)]
public class PostgresUndeliveredTests(PostgresServer server) : UndeliveredContract(new PostgresStore(server));
