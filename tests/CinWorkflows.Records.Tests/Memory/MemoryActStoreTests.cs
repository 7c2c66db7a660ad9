using CinWorkflows.Records.Tests.Acts;

namespace CinWorkflows.Records.Tests.Memory;

public class MemoryActStoreTests() : ActStoreContract(new MemoryStore());
