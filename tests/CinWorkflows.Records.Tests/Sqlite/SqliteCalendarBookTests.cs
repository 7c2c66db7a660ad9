using CinWorkflows.Records.Tests.Calendars;

namespace CinWorkflows.Records.Tests.Sqlite;

public class SqliteCalendarBookTests() : CalendarBookContract(new SqliteStore());
