using CinWorkflows.Records.Tests.Reading;

namespace CinWorkflows.Records.Tests.Memory;

public class MemoryAccessLogTests() : AccessLogContract(new MemoryStore());
