using CinWorkflows.Records.Tests.SignIns;

namespace CinWorkflows.Records.Tests.Memory;

public class MemorySignInBookTests() : SignInBookContract(new MemoryStore());
