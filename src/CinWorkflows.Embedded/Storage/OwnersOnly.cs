namespace CinWorkflows.Embedded.Storage;

/// <summary>
/// Files that only the engine's own account may read, from their first byte on. What SQLite makes beside a database has the database's
/// rights. On Windows the folder's rights are inherited.
/// </summary>
internal static class OwnersOnly
{
    /// <summary>Makes a file where there is none.</summary>
    public static void Make(string path)
    {
        if (!File.Exists(path))
        {
            Open(path, FileShare.ReadWrite).Dispose();
        }
    }

    public static FileStream Open(string path, FileShare share)
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = share };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new(path, options);
    }
}
