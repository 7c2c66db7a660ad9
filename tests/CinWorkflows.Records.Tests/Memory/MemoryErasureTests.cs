using CinWorkflows.Records.Tests.Proof;

namespace CinWorkflows.Records.Tests.Memory;

public class MemoryErasureTests() : ErasureContract(new MemoryStore());
