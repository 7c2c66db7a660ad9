using CinWorkflows.Records.Tests.Reading;

namespace CinWorkflows.Records.Tests.Memory;

public class MemoryCaseReaderTests() : CaseReaderContract(new MemoryStore());
