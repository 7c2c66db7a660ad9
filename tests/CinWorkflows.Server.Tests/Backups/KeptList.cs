using CinWorkflows.Records.Proof;
using CinWorkflows.Server.Backups;

namespace CinWorkflows.Server.Tests.Backups;

/// <summary>The list of what was erased as a service that runs keeps it beside its backups, where nothing was.</summary>
internal static class KeptList
{
    public static async Task WriteAsync(ServerSettings settings, string folder)
    {
        var keys = RecordKeys.Of(await File.ReadAllTextAsync(settings.RecordKeyFile));
        await File.WriteAllTextAsync(Path.Combine(folder, ErasureListFile.Name), ErasureList.Read(null, keys).With([], new(TimeProvider.System.GetUtcNow(), IsKeptUp: true), keys));
    }
}
