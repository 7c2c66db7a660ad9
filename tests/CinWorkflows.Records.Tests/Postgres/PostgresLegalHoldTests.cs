using CinWorkflows.Records.Tests.Proof;

namespace CinWorkflows.Records.Tests.Postgres;

[Collection(PostgresServer.Tests)]
public class PostgresLegalHoldTests(PostgresServer server) : LegalHoldContract(new PostgresStore(server));
