using CinWorkflows.Records.Tests.Notices;

namespace CinWorkflows.Records.Tests.Memory;

public class MemoryDigestGatheringTests() : DigestGatheringContract(new MemoryStore());
