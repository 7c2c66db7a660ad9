using CinWorkflows.Records.Tests.Reading;

namespace CinWorkflows.Records.Tests.Memory;

public class MemoryCaseloadTests() : CaseloadContract(new MemoryStore());
