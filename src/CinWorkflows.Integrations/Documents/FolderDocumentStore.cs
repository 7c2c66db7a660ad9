using System.Security.Cryptography;
using CinWorkflows.Integrations.Files;
using CinWorkflows.Workflows.Ports.Documents;

namespace CinWorkflows.Integrations.Documents;

/// <summary>
/// Documents as files, <c>{case}/{document}</c> in one folder, readable by the service's account only. A file is written under
/// <c>.receiving</c>, flushed to the disk and renamed: what lies in a case's folder is whole, also after a power failure.
/// </summary>
internal sealed class FolderDocumentStore(string folder, TimeProvider clock) : IDocumentStore
{
    private const int BufferLength = 128 * 1024;

    /// <summary>No upload takes that long: what is older was left by a process that ended.</summary>
    private static readonly TimeSpan Abandoned = TimeSpan.FromDays(1);

    private readonly string _receiving = Path.Combine(folder, ".receiving");
    private readonly SemaphoreSlim _turn = new(1, 1);

    public async Task<StoredDocument> PutAsync(DocumentKey key, Stream content, string mediaType, CancellationToken cancellationToken)
    {
        OwnersFile.CreateFolder(_receiving);
        RemoveAbandoned();
        var part = Path.Combine(_receiving, $"{Guid.NewGuid():N}.part");
        try
        {
            var stored = await WriteAsync(part, content, cancellationToken);
            await PlaceAsync(key, part, stored, cancellationToken);
            return stored;
        }
        finally
        {
            File.Delete(part);
        }
    }

    public Task<Stream?> OpenAsync(DocumentKey key, StoredDocument recorded, CancellationToken cancellationToken)
    {
        var path = PathOf(key);
        if (!File.Exists(path))
        {
            return Task.FromResult<Stream?>(null);
        }

        var file = Open(path);
        if (file.Length == recorded.Length)
        {
            return Task.FromResult<Stream?>(new VerifiedStream(file, key, recorded));
        }

        file.Dispose();
        throw new DocumentDamagedException(key);
    }

    public Task<bool> ExistsAsync(DocumentKey key, CancellationToken cancellationToken) => Task.FromResult(File.Exists(PathOf(key)));

    public Task DeleteAsync(DocumentKey key, CancellationToken cancellationToken)
    {
        if (File.Exists(PathOf(key)))
        {
            File.Delete(PathOf(key));
        }

        return Task.CompletedTask;
    }

    public Task<int> DeleteCaseAsync(string caseId, CancellationToken cancellationToken)
    {
        var ofCase = Path.Combine(folder, caseId);
        if (!DocumentKey.IsId(caseId) || !Directory.Exists(ofCase))
        {
            return Task.FromResult(0);
        }

        var count = Directory.EnumerateFiles(ofCase).Count();
        Directory.Delete(ofCase, recursive: true);
        return Task.FromResult(count);
    }

    private static async Task<StoredDocument> WriteAsync(string part, Stream content, CancellationToken cancellationToken)
    {
        await using var file = OwnersFile.Open(part, new() { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None, Options = FileOptions.Asynchronous, BufferSize = 0 });
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[BufferLength];
        int count;
        while ((count = await content.ReadAsync(buffer, cancellationToken)) > 0)
        {
            hash.AppendData(buffer, 0, count);
            await file.WriteAsync(buffer.AsMemory(0, count), cancellationToken);
        }

        file.Flush(flushToDisk: true);
        return new(file.Length, Convert.ToHexStringLower(hash.GetCurrentHash()));
    }

    /// <summary>One at a time: whether there is such a document is seen and settled in one go.</summary>
    private async Task PlaceAsync(DocumentKey key, string part, StoredDocument stored, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            var path = PathOf(key);
            if (!File.Exists(path))
            {
                OwnersFile.CreateFolder(Path.GetDirectoryName(path)!);
                OwnersFile.MoveDurably(part, path, overwrite: false);
            }
            else if (await HashOfAsync(path, cancellationToken) != stored.Sha256)
            {
                throw new DocumentDiffersException(key);
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    private static async Task<string> HashOfAsync(string path, CancellationToken cancellationToken)
    {
        await using var file = Open(path);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellationToken));
    }

    private static FileStream Open(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, BufferLength, useAsync: true);

    private void RemoveAbandoned()
    {
        var before = (clock.GetUtcNow() - Abandoned).UtcDateTime;
        foreach (var part in Directory.EnumerateFiles(_receiving, "*.part").Where(part => File.GetLastWriteTimeUtc(part) < before).ToList())
        {
            File.Delete(part);
        }
    }

    private string PathOf(DocumentKey key) => Path.Combine(folder, key.CaseId, key.DocumentId);
}
