using CinWorkflows.Records.Tests.Holidays;

namespace CinWorkflows.Records.Tests.Postgres;

[Collection(PostgresServer.Tests)]
public class PostgresHolidayBookTests(PostgresServer server) : HolidayBookContract(new PostgresStore(server));
