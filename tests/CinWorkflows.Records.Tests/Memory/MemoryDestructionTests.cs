using CinWorkflows.Records.Tests.Retention;

namespace CinWorkflows.Records.Tests.Memory;

public class MemoryDestructionTests() : DestructionContract(new MemoryStore());
