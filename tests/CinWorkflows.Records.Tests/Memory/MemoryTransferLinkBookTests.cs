using CinWorkflows.Records.Tests.Links;

namespace CinWorkflows.Records.Tests.Memory;

public class MemoryTransferLinkBookTests() : TransferLinkBookContract(new MemoryStore());
