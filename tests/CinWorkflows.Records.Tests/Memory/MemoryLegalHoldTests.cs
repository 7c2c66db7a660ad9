using CinWorkflows.Records.Tests.Proof;

namespace CinWorkflows.Records.Tests.Memory;

public class MemoryLegalHoldTests() : LegalHoldContract(new MemoryStore());
