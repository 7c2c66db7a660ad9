using CinWorkflows.Records.Tests.Notices;

namespace CinWorkflows.Records.Tests.Postgres;

[Collection(PostgresServer.Tests)]
public class PostgresDigestGatheringTests(PostgresServer server) : DigestGatheringContract(new PostgresStore(server));
