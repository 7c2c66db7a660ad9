using CinWorkflows.Records.Tests.Gauges;

namespace CinWorkflows.Records.Tests.Memory;

public class MemoryRecordCountsTests() : RecordCountsContract(new MemoryStore());
