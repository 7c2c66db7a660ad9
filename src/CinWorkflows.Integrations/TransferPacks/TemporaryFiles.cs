using CinWorkflows.TransferPacks.Ports;

namespace CinWorkflows.Integrations.TransferPacks;

/// <summary>
/// Files that are gone once they are closed, readable by the service's account only. A file left by a process that was killed lies in
/// the machine's folder for such files, which its owner clears.
/// </summary>
internal sealed class TemporaryFiles : IPackSpool
{
    private const int BufferLength = 64 * 1024;

    public Stream Create()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            BufferSize = BufferLength,
            Options = FileOptions.Asynchronous | FileOptions.DeleteOnClose,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new FileStream(Path.Combine(Path.GetTempPath(), $"cin-pack-{Guid.NewGuid():N}.part"), options);
    }
}
