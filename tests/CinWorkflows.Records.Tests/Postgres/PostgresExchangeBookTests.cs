using CinWorkflows.Records.Tests.Exchange;

namespace CinWorkflows.Records.Tests.Postgres;

[Collection(PostgresServer.Tests)]
public class PostgresExchangeBookTests(PostgresServer server) : ExchangeBookContract(new PostgresStore(server));
