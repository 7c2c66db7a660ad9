using CinWorkflows.Records.Tests.Calendars;

namespace CinWorkflows.Records.Tests.Postgres;

[Collection(PostgresServer.Tests)]
public class PostgresCalendarBookTests(PostgresServer server) : CalendarBookContract(new PostgresStore(server));
