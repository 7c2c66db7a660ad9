using CinWorkflows.Records.Tests.Feeds;

namespace CinWorkflows.Records.Tests.Memory;

public class MemoryFeedBookTests() : FeedBookContract(new MemoryStore());
