using CinWorkflows.Records.Tests.Calendars;

namespace CinWorkflows.Records.Tests.Memory;

public class MemoryCalendarBookTests() : CalendarBookContract(new MemoryStore());
