namespace CinWorkflows.Embedded.Storage;

/// <summary>
/// One engine a file. The operating system holds the lock and lets go of it however the process ends.
/// </summary>
internal sealed class OwnershipLock : IDisposable
{
    private readonly FileStream _file;

    private OwnershipLock(FileStream file) => _file = file;

    public static OwnershipLock Take(string databasePath)
    {
        try
        {
            return new OwnershipLock(new FileStream(databasePath + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException taken) when (taken is not (DirectoryNotFoundException or PathTooLongException))
        {
            throw new InvalidOperationException(
                $"Another engine is using '{databasePath}'. One file has one engine: stop the other first.", taken);
        }
    }

    public void Dispose() => _file.Dispose();
}
