using CinWorkflows.Records.Tests.Holidays;

namespace CinWorkflows.Records.Tests.Sqlite;

public class SqliteHolidayBookTests() : HolidayBookContract(new SqliteStore());
