using CinWorkflows.Records.Tests.Exchange;

namespace CinWorkflows.Records.Tests.Memory;

public class MemoryExchangeBookTests() : ExchangeBookContract(new MemoryStore());
