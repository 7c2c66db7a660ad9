using CinWorkflows.Records.Tests.Directory;

namespace CinWorkflows.Records.Tests.Sqlite;

public class SqliteStaffDirectoryTests() : StaffDirectoryContract(new SqliteStore());
