using System.Security.Cryptography;
using CinWorkflows.Workflows.Ports.Documents;

namespace CinWorkflows.TransferPacks.Tests;

/// <summary>Documents in memory.</summary>
internal sealed class PlayedDocuments : IDocumentStore
{
    private readonly Dictionary<string, byte[]> _contents = [];

    public IReadOnlyCollection<string> Keys => _contents.Keys;

    public async Task<StoredDocument> PutAsync(DocumentKey key, Stream content, string mediaType, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes, cancellationToken);
        var stored = bytes.ToArray();
        if (!_contents.TryAdd(key.ToString(), stored) && !_contents[key.ToString()].AsSpan().SequenceEqual(stored))
        {
            throw new DocumentDiffersException(key);
        }

        return new(stored.Length, Convert.ToHexStringLower(SHA256.HashData(stored)));
    }

    public Task<Stream?> OpenAsync(DocumentKey key, StoredDocument recorded, CancellationToken cancellationToken) =>
        Task.FromResult<Stream?>(_contents.TryGetValue(key.ToString(), out var content) ? new MemoryStream(content) : null);

    public Task<bool> ExistsAsync(DocumentKey key, CancellationToken cancellationToken) => Task.FromResult(_contents.ContainsKey(key.ToString()));

    public Task DeleteAsync(DocumentKey key, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<int> DeleteCaseAsync(string caseId, CancellationToken cancellationToken) => throw new NotSupportedException();
}
