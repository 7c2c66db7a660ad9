using CinWorkflows.Records.Tests.Messages;

namespace CinWorkflows.Records.Tests.Postgres;

[Collection(PostgresServer.Tests)]
public class PostgresWaitingMessagesTests(PostgresServer server) : WaitingMessagesContract(new PostgresStore(server));
