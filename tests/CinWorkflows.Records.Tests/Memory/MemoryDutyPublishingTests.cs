using CinWorkflows.Records.Tests.Duties;

namespace CinWorkflows.Records.Tests.Memory;

public class MemoryDutyPublishingTests() : DutyPublishingContract(new MemoryStore());
