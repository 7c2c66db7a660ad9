using CinWorkflows.Records.Tests.Messages;

namespace CinWorkflows.Records.Tests.Memory;

public class MemoryWaitingMessagesTests() : WaitingMessagesContract(new MemoryStore());
