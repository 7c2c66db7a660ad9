using CinWorkflows.Records.Tests.Proof;

namespace CinWorkflows.Records.Tests.Sqlite;

public class SqliteRecordProofTests() : RecordProofContract(new SqliteStore());
