using CinWorkflows.Records.Tests.Notices;

namespace CinWorkflows.Records.Tests.Memory;

public class MemoryNoticeBoardTests() : NoticeBoardContract(new MemoryStore());
