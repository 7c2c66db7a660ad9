using CinWorkflows.Records.Tests.Terms;

namespace CinWorkflows.Records.Tests.Memory;

public class MemoryTermBookTests() : TermBookContract(new MemoryStore());
