using System.Buffers.Binary;
using System.Security.Cryptography;
using Azure.Core;
using Azure.Core.Pipeline;
using CinWorkflows.Workflows.Ports.Documents;

namespace CinWorkflows.Integrations.Documents;

/// <summary>
/// Documents as block blobs, <c>{case}/{document}</c> in one container. Up to 8 MB go in one request; more go in blocks, which become
/// a blob in the last request only. A blob carries its hash as metadata, by which the same content is known again.
/// </summary>
internal sealed class BlobDocumentStore : IDocumentStore
{
    internal const int BlockLength = 8 * 1024 * 1024;

    private readonly BlobContainer _container;

    /// <exception cref="ArgumentException">A setting is wrong; the message names it and how it is put right.</exception>
    public BlobDocumentStore(BlobStoreSettings settings, TokenCredential identity, HttpPipelineTransport? transport = null) =>
        _container = new(settings, identity, transport);

    public async Task<StoredDocument> PutAsync(DocumentKey key, Stream content, string mediaType, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[BlockLength];
        var blocks = new List<string>();
        var upload = Guid.NewGuid();
        var length = 0L;
        while (true)
        {
            var count = await content.ReadAtLeastAsync(buffer, BlockLength, throwOnEndOfStream: false, cancellationToken);
            var (bytes, isLast) = (buffer.AsMemory(0, count), count < BlockLength);
            hash.AppendData(bytes.Span);
            length += count;
            if (isLast && blocks.Count == 0)
            {
                var whole = new StoredDocument(length, Convert.ToHexStringLower(hash.GetCurrentHash()));
                await SettleAsync(key, whole, () => _container.PutAsync(key, bytes, whole.Sha256, mediaType, cancellationToken), cancellationToken);
                return whole;
            }

            if (count > 0)
            {
                blocks.Add(BlockId(upload, blocks.Count));
                await _container.PutBlockAsync(key, blocks[^1], bytes, cancellationToken);
            }

            if (isLast)
            {
                var whole = new StoredDocument(length, Convert.ToHexStringLower(hash.GetCurrentHash()));
                await SettleAsync(key, whole, () => _container.CommitAsync(key, blocks, whole.Sha256, mediaType, cancellationToken), cancellationToken);
                return whole;
            }
        }
    }

    public async Task<Stream?> OpenAsync(DocumentKey key, StoredDocument recorded, CancellationToken cancellationToken)
    {
        if (await _container.ReadAsync(key, cancellationToken) is not { } found)
        {
            return null;
        }

        if (found.Length == recorded.Length)
        {
            return new VerifiedStream(found.Content, key, recorded);
        }

        await found.Content.DisposeAsync();
        throw new DocumentDamagedException(key);
    }

    public async Task<bool> ExistsAsync(DocumentKey key, CancellationToken cancellationToken) => await _container.FindAsync(key, cancellationToken) is not null;

    public Task DeleteAsync(DocumentKey key, CancellationToken cancellationToken) => _container.DeleteAsync(key, cancellationToken);

    public async Task<int> DeleteCaseAsync(string caseId, CancellationToken cancellationToken)
    {
        var count = 0;
        foreach (var key in DocumentKey.IsId(caseId) ? await _container.OfCaseAsync(caseId, cancellationToken) : [])
        {
            await _container.DeleteAsync(key, cancellationToken);
            count++;
        }

        return count;
    }

    /// <summary>The blob may be there: from before, from the same request whose answer was lost, or from somebody quicker.</summary>
    private async Task SettleAsync(DocumentKey key, StoredDocument stored, Func<Task> write, CancellationToken cancellationToken)
    {
        try
        {
            await write();
        }
        catch (BlobRefusedException refusal) when (refusal.IsTaken)
        {
            var there = await _container.FindAsync(key, cancellationToken);
            if (there is null)
            {
                throw;
            }

            if (there != stored)
            {
                throw new DocumentDiffersException(key);
            }
        }
    }

    /// <summary>The blocks of uploads that run at a time are kept apart; the ids of one blob are all equally long.</summary>
    private static string BlockId(Guid upload, int number)
    {
        Span<byte> id = stackalloc byte[20];
        upload.TryWriteBytes(id);
        BinaryPrimitives.WriteInt32BigEndian(id[16..], number);
        return Convert.ToBase64String(id);
    }
}
