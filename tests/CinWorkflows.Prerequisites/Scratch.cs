namespace CinWorkflows.Prerequisites;

/// <summary>
/// Where tests keep the files of a record or an engine: in memory where there is room. Both are written through to the disk, for which
/// the tests would wait most of their time; a process that is killed, as ours are, loses no more there than on a disk.
/// </summary>
public static class Scratch
{
    private const string Memory = "/dev/shm";

    private const long Room = 2L * 1024 * 1024 * 1024;

    private static readonly bool HasMemory = OperatingSystem.IsLinux() && Directory.Exists(Memory) && new DriveInfo(Memory).AvailableFreeSpace > Room;

    /// <summary>Makes a folder that nobody else has.</summary>
    public static DirectoryInfo NewFolder(string prefix) => HasMemory
        ? Directory.CreateDirectory(Path.Combine(Memory, $"{prefix}{Guid.NewGuid():N}"))
        : Directory.CreateTempSubdirectory(prefix);
}
