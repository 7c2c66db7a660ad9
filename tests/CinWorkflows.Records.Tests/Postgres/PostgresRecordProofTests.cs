using CinWorkflows.Records.Tests.Proof;

namespace CinWorkflows.Records.Tests.Postgres;

[Collection(PostgresServer.Tests)]
public class PostgresRecordProofTests(PostgresServer server) : RecordProofContract(new PostgresStore(server));
