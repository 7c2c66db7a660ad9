using CinWorkflows.Records.Tests.Proof;

namespace CinWorkflows.Records.Tests.Postgres;

[Collection(PostgresServer.Tests)]
public class PostgresEarlierRulesTests(PostgresServer server) : EarlierRulesContract(new PostgresStore(server));
