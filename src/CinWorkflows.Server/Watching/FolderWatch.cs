using CinWorkflows.Integrations.Files;
using CinWorkflows.Workflows.Ports.Health;

namespace CinWorkflows.Server.Watching;

/// <summary>Looks after the disk of the data folder: files can be made there, and there is room for a while.</summary>
internal sealed class FolderWatch(ServerSettings settings, TimeProvider clock) : IHostWatch
{
    /// <summary>Below this it is said before it is too late.</summary>
    private const long Little = 512L * 1024 * 1024;

    private const string Store = "the data folder";

    /// <summary>A file system takes space in pages of about this size: a file of a few bytes may still find room on a full disk.</summary>
    private static readonly byte[] Probe = new byte[64 * 1024];

    private readonly FirstSeen _seen = new(clock);

    public string Name => "dataFolder";

    public bool IsCuredByRestart => false;

    public async Task<IReadOnlyList<HostFault>> LookAsync(CancellationToken cancellationToken)
    {
        try
        {
            await WriteAsync(cancellationToken);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return [_seen.Fault(new(DiskFaults.Of(failure) ?? StorageFault.Unreachable, Store, failure))];
        }

        if (new DriveInfo(Path.GetFullPath(settings.DataFolder)).AvailableFreeSpace is < Little and var left)
        {
            return [new("storageNearlyFull", Stops: false, _seen.Of("storageNearlyFull"), $"The disk of {Store} has {left / (1024 * 1024)} MB left.", "Make space on it, or move the data folder to a larger disk, before nothing can be recorded any more.")];
        }

        _seen.Forget();
        return [];
    }

    private async Task WriteAsync(CancellationToken cancellationToken)
    {
        var path = Path.Combine(settings.DataFolder, $".probe-{Guid.NewGuid():N}");
        try
        {
            await using var file = OwnersFile.Open(path, new() { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None, Options = FileOptions.Asynchronous });
            await file.WriteAsync(Probe, cancellationToken);
            file.Flush(flushToDisk: true);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
