using CinWorkflows.Records.Tests.Messages;

namespace CinWorkflows.Records.Tests.Memory;

public class MemoryContactChangeTests() : ContactChangeContract(new MemoryStore());
