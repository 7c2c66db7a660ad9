using CinWorkflows.Records.Tests.Messages;

namespace CinWorkflows.Records.Tests.Memory;

public class MemoryUndeliveredTests() : UndeliveredContract(new MemoryStore());
