using CinWorkflows.Records.Tests.Reading;

namespace CinWorkflows.Records.Tests.Memory;

public class MemoryVisibleCasesTests() : VisibleCasesContract(new MemoryStore());
