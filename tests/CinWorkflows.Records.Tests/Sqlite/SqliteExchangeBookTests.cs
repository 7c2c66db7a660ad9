using CinWorkflows.Records.Tests.Exchange;

namespace CinWorkflows.Records.Tests.Sqlite;

public class SqliteExchangeBookTests() : ExchangeBookContract(new SqliteStore());
