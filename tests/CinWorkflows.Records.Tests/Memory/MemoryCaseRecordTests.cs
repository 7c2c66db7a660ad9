using CinWorkflows.Records.Tests.Cases;

namespace CinWorkflows.Records.Tests.Memory;

public class MemoryCaseRecordTests() : CaseRecordContract(new MemoryStore());
