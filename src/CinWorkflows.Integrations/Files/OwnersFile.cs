namespace CinWorkflows.Integrations.Files;

/// <summary>
/// Files and folders that only the service's own account may read, from their first byte on. What is written whole or moved here is
/// there whole or not at all, also when the process was killed or the power failed in between.
/// </summary>
public static class OwnersFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnerRights = OwnerOnly | UnixFileMode.UserExecute;

    /// <summary>Opens a file; one that is made by it belongs to its owner alone.</summary>
    /// <exception cref="IOException">It cannot be opened as the options say.</exception>
    public static FileStream Open(string path, FileStreamOptions options)
    {
        if (!OperatingSystem.IsWindows() && options.Mode is not FileMode.Open)
        {
            options.UnixCreateMode = OwnerOnly;
        }

        return new(path, options);
    }

    /// <summary>Makes a folder and those above it, unless they are there.</summary>
    public static void CreateFolder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, OwnerOnly | UnixFileMode.UserExecute);
        }
    }

    /// <summary>
    /// Takes from everybody but their owner the rights to the files and folders of a folder, and to the folder itself. On Windows, where they
    /// inherit what the folder above allows, nothing is changed.
    /// </summary>
    /// <returns>How many had been open to others, and how many still are, because they belong to another account.</returns>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    public static (int Narrowed, int Left) Narrow(string folder)
    {
        if (OperatingSystem.IsWindows() || !Directory.Exists(folder))
        {
            return (0, 0);
        }

        var (narrowed, left) = (0, 0);
        foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos("*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint }).Prepend(new DirectoryInfo(folder)))
        {
            var own = entry.UnixFileMode & OwnerRights;
            if (entry.UnixFileMode != own)
            {
                try
                {
                    entry.UnixFileMode = own;
                    narrowed++;
                }
                catch (UnauthorizedAccessException)
                {
                    left++;
                }
            }
        }

        return (narrowed, left);
    }

    /// <summary>Makes a file that is not there yet. A part that was left by a process that was killed is written anew.</summary>
    /// <exception cref="IOException">There is such a file, or it cannot be made.</exception>
    public static void WriteNew(string path, ReadOnlySpan<byte> content) => Write(path, content, overwrite: false);

    /// <summary>Writes a file in the place of one that may be there, and makes its folder where there is none.</summary>
    /// <exception cref="IOException">It cannot be made.</exception>
    public static void Replace(string path, byte[] content)
    {
        ArgumentNullException.ThrowIfNull(content);
        CreateFolder(Path.GetDirectoryName(Path.GetFullPath(path))!);
        Write(path, content, overwrite: true);
    }

    /// <summary>Moves a file within its disk. The second flush, through the file's new name, makes the rename itself survive a power failure.</summary>
    /// <exception cref="IOException">There is such a file already and it may not be replaced, or it cannot be moved.</exception>
    public static void MoveDurably(string from, string to, bool overwrite)
    {
        using var file = new FileStream(from, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
        File.Move(from, to, overwrite);
        file.Flush(flushToDisk: true);
    }

    private static void Write(string path, ReadOnlySpan<byte> content, bool overwrite)
    {
        // A part that somebody else left is not written into: its rights would stay theirs.
        var part = $"{path}.part";
        File.Delete(part);
        using (var file = Open(part, new() { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None }))
        {
            file.Write(content);
            file.Flush(flushToDisk: true);
        }

        MoveDurably(part, path, overwrite);
    }
}
