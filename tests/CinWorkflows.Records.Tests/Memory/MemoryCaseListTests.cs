using CinWorkflows.Records.Tests.Reading;

namespace CinWorkflows.Records.Tests.Memory;

public class MemoryCaseListTests() : CaseListContract(new MemoryStore());
