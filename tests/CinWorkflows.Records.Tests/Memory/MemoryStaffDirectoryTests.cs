using CinWorkflows.Records.Tests.Directory;

namespace CinWorkflows.Records.Tests.Memory;

public class MemoryStaffDirectoryTests() : StaffDirectoryContract(new MemoryStore());
