using CinWorkflows.Records.Tests.Links;

namespace CinWorkflows.Records.Tests.Sqlite;

public class SqliteTransferLinkBookTests() : TransferLinkBookContract(new SqliteStore());
