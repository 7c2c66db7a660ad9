using CinWorkflows.Records.Tests.Reading;

namespace CinWorkflows.Records.Tests.Memory;

public class MemoryTeamReadingTests() : TeamReadingContract(new MemoryStore());
