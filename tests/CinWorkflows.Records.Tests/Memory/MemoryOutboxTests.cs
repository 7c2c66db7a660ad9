using CinWorkflows.Records.Tests.Messages;

namespace CinWorkflows.Records.Tests.Memory;

public class MemoryOutboxTests() : OutboxContract(new MemoryStore());
