using CinWorkflows.Integrations.Files;
using CinWorkflows.TransferPacks.Ports;

namespace CinWorkflows.Integrations.TransferPacks;

/// <summary>
/// Files that are gone once they are closed, readable by the service's account only. A file left by a process that was killed lies in
/// the machine's folder for such files, which its owner clears.
/// </summary>
internal sealed class TemporaryFiles : IPackSpool
{
    private const int BufferLength = 64 * 1024;

    public Stream Create() => OwnersFile.Open(Path.Combine(Path.GetTempPath(), $"cin-pack-{Guid.NewGuid():N}.part"), new()
    {
        Mode = FileMode.CreateNew,
        Access = FileAccess.ReadWrite,
        Share = FileShare.None,
        BufferSize = BufferLength,
        Options = FileOptions.Asynchronous | FileOptions.DeleteOnClose,
    });
}
