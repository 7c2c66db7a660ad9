using CinWorkflows.Records.Tests.SignIns;

namespace CinWorkflows.Records.Tests.Sqlite;

public class SqliteSignInBookTests() : SignInBookContract(new SqliteStore());
