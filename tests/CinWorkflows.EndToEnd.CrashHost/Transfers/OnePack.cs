using System.Security.Cryptography;
using CinWorkflows.Workflows.Ports.Documents;
using CinWorkflows.Workflows.Ports.Transfers.Exchange;

namespace CinWorkflows.EndToEnd.CrashHost.Transfers;

/// <summary>The same pack for every child, which every store has: the year is about who is responsible, not about papers.</summary>
internal sealed class OnePack : ITransferPacks, IDocumentStore
{
    private static readonly byte[] Content = "pack"u8.ToArray();

    private static readonly StoredDocument Stored = new(Content.Length, Convert.ToHexStringLower(SHA256.HashData(Content)));

    public Task<SealedPack?> SealAsync(string caseId, string transferId, CancellationToken cancellationToken) =>
        Task.FromResult<SealedPack?>(new(new(caseId, "pack"), Stored));

    public Task<StoredDocument> PutAsync(DocumentKey key, Stream content, string mediaType, CancellationToken cancellationToken) => Task.FromResult(Stored);

    public Task<Stream?> OpenAsync(DocumentKey key, StoredDocument recorded, CancellationToken cancellationToken) =>
        Task.FromResult<Stream?>(recorded == Stored ? new MemoryStream(Content, writable: false) : null);

    public Task<bool> ExistsAsync(DocumentKey key, CancellationToken cancellationToken) => Task.FromResult(true);

    public Task DeleteAsync(DocumentKey key, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<int> DeleteCaseAsync(string caseId, CancellationToken cancellationToken) => throw new NotSupportedException();
}
