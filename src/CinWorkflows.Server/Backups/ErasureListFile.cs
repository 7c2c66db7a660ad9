using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CinWorkflows.Integrations.Files;
using CinWorkflows.Workflows.Ports.Records.Proof;

namespace CinWorkflows.Server.Backups;

/// <summary>The list of what was erased as a file in the folder in which backups are. It is put in its place in one step: a line is there as it was sealed, or not at all.</summary>
internal sealed class ErasureListFile(string folder, TimeProvider clock) : IErasureListStore
{
    public const string Name = "erasures.jsonl";

    private string FilePath => Path.Combine(folder, Name);

    public async Task<KeptErasureList?> ReadAsync(CancellationToken cancellationToken)
    {
        if (!File.Exists(FilePath))
        {
            return null;
        }

        var text = await File.ReadAllTextAsync(FilePath, cancellationToken);
        return new(text, VersionOf(text));
    }

    public async Task<bool> TryWriteAsync(string text, KeptErasureList? read, CancellationToken cancellationToken)
    {
        if ((await ReadAsync(cancellationToken))?.Version != read?.Version)
        {
            return false;
        }

        OwnersFile.Replace(FilePath, Encoding.UTF8.GetBytes(text));
        return true;
    }

    public Task PutAsideAsync(string text, CancellationToken cancellationToken)
    {
        OwnersFile.Replace(Path.Combine(folder, $"erasures-put-aside-{clock.GetUtcNow().ToString("yyyyMMdd'T'HHmmssfff'Z'", CultureInfo.InvariantCulture)}.txt"), Encoding.UTF8.GetBytes(text));
        return Task.CompletedTask;
    }

    private static string VersionOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
