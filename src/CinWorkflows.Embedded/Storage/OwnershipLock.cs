using CinWorkflows.Workflows.Ports.Health;

namespace CinWorkflows.Embedded.Storage;

/// <summary>
/// One engine a file. The operating system holds the lock and lets go of it however the process ends.
/// </summary>
internal sealed class OwnershipLock : IDisposable
{
    private const int UnixWouldBlock = 11;
    private const int MacWouldBlock = 35;
    private const int WindowsSharingViolation = unchecked((int)0x80070020);

    private readonly FileStream _file;

    private OwnershipLock(FileStream file) => _file = file;

    /// <exception cref="EngineInUseException">Another engine has it.</exception>
    /// <exception cref="StorageFaultException">Nothing can be written there.</exception>
    public static OwnershipLock Take(string databasePath)
    {
        try
        {
            return new OwnershipLock(OwnersOnly.Open(databasePath + ".lock", FileShare.None));
        }
        catch (IOException taken) when (IsHeld(taken))
        {
            throw new EngineInUseException(databasePath, taken);
        }
        catch (Exception failure) when (DiskFaults.Of(failure) is { } fault)
        {
            throw new StorageFaultException(fault, $"{EngineStorage.Store}, '{databasePath}'", failure);
        }
    }

    public void Dispose() => _file.Dispose();

    /// <summary>Somebody has locked it: the disk itself is not at fault, and neither is the path.</summary>
    private static bool IsHeld(IOException failure) => failure.HResult is UnixWouldBlock or MacWouldBlock or WindowsSharingViolation;
}
