using CinWorkflows.Records.Tests.Notices;

namespace CinWorkflows.Records.Tests.Postgres;

[Collection(PostgresServer.Tests)]
public class PostgresNoticeBoardTests(PostgresServer server) : NoticeBoardContract(new PostgresStore(server));
