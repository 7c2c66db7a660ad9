using CinWorkflows.Records.Tests.Notices;

namespace CinWorkflows.Records.Tests.Sqlite;

public class SqliteNoticeBoardTests() : NoticeBoardContract(new SqliteStore());
