using CinWorkflows.Records.Tests.Reading;

namespace CinWorkflows.Records.Tests.Memory;

public class MemoryCaseRollTests() : CaseRollContract(new MemoryStore());
