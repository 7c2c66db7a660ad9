using CinWorkflows.Records.Tests.Engines;

namespace CinWorkflows.Records.Tests.Memory;

public class MemoryEngineMarksTests() : EngineMarksContract(new MemoryStore());
