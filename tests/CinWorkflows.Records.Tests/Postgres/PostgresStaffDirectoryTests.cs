using CinWorkflows.Records.Tests.Directory;

namespace CinWorkflows.Records.Tests.Postgres;

[Collection(PostgresServer.Tests)]
public class PostgresStaffDirectoryTests(PostgresServer server) : StaffDirectoryContract(new PostgresStore(server));
