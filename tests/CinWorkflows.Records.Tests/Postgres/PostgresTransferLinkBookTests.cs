using CinWorkflows.Records.Tests.Links;

namespace CinWorkflows.Records.Tests.Postgres;

[Collection(PostgresServer.Tests)]
public class PostgresTransferLinkBookTests(PostgresServer server) : TransferLinkBookContract(new PostgresStore(server));
