using CinWorkflows.Records.Tests.Holidays;

namespace CinWorkflows.Records.Tests.Memory;

public class MemoryHolidayBookTests() : HolidayBookContract(new MemoryStore());
