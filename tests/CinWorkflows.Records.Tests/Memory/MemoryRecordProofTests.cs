using CinWorkflows.Records.Tests.Proof;

namespace CinWorkflows.Records.Tests.Memory;

public class MemoryRecordProofTests() : RecordProofContract(new MemoryStore());
