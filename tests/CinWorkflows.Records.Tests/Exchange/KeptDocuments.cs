using System.Collections.Concurrent;
using System.Security.Cryptography;
using CinWorkflows.Workflows.Ports.Documents;

namespace CinWorkflows.Records.Tests.Exchange;

/// <summary>Documents in memory.</summary>
internal sealed class KeptDocuments : IDocumentStore
{
    private readonly ConcurrentDictionary<DocumentKey, byte[]> _contents = new();

    public async Task<StoredDocument> PutAsync(DocumentKey key, Stream content, string mediaType, CancellationToken cancellationToken)
    {
        using var read = new MemoryStream();
        await content.CopyToAsync(read, cancellationToken);
        var bytes = _contents.GetOrAdd(key, read.ToArray());
        return new(bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }

    public Task<Stream?> OpenAsync(DocumentKey key, StoredDocument recorded, CancellationToken cancellationToken) =>
        Task.FromResult<Stream?>(_contents.TryGetValue(key, out var bytes) ? new MemoryStream(bytes, writable: false) : null);

    public Task<bool> ExistsAsync(DocumentKey key, CancellationToken cancellationToken) => Task.FromResult(_contents.ContainsKey(key));

    public Task DeleteAsync(DocumentKey key, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<int> DeleteCaseAsync(string caseId, CancellationToken cancellationToken)
    {
        var ofCase = _contents.Keys.Where(key => key.CaseId == caseId).ToList();
        return Task.FromResult(ofCase.Count(key => _contents.TryRemove(key, out _)));
    }
}
