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
    public BlobDocumentStore(BlobStoreSettings settings, TokenCredential identity, TimeProvider clock, HttpPipelineTransport? transport = null) =>
        _container = new(settings, identity, clock, transport);

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
                await SettleAsync(key, whole, await _container.PutAsync(key, bytes, whole.Sha256, mediaType, cancellationToken), cancellationToken);
                return whole;
            }

            if (count > 0)
            {
                blocks.Add(BlockId(upload, blocks.Count));
                var answer = await _container.PutBlockAsync(key, blocks[^1], bytes, cancellationToken);
                if (answer.Status != 201)
                {
                    throw answer.Unexpected("a block");
                }
            }

            if (isLast)
            {
                var whole = new StoredDocument(length, Convert.ToHexStringLower(hash.GetCurrentHash()));
                await SettleAsync(key, whole, await _container.CommitAsync(key, blocks, whole.Sha256, mediaType, cancellationToken), cancellationToken);
                return whole;
            }
        }
    }

    public async Task<Stream?> OpenAsync(DocumentKey key, StoredDocument recorded, CancellationToken cancellationToken)
    {
        var (answer, content) = await _container.ReadAsync(key, cancellationToken);
        if (content is null)
        {
            return answer.IsNoSuchBlob ? null : throw answer.Unexpected("a read");
        }

        if (answer.Length == recorded.Length)
        {
            return new VerifiedStream(content, key, recorded);
        }

        await content.DisposeAsync();
        throw new DocumentDamagedException(key);
    }

    public async Task<bool> ExistsAsync(DocumentKey key, CancellationToken cancellationToken)
    {
        var answer = await _container.LookAsync(key, cancellationToken);
        return answer.Status == 200 || (answer.IsNoSuchBlob ? false : throw answer.Unexpected("a look"));
    }

    /// <summary>The blob may be there: from before, from the same request whose answer was lost, or from somebody quicker.</summary>
    private async Task SettleAsync(DocumentKey key, StoredDocument stored, BlobAnswer answer, CancellationToken cancellationToken)
    {
        if (answer.Status == 201)
        {
            return;
        }

        if (!answer.IsTaken)
        {
            throw answer.Unexpected("a write");
        }

        var there = await _container.LookAsync(key, cancellationToken);
        if (there.Status != 200)
        {
            throw answer.Unexpected("a write");
        }

        if (there.Sha256 != stored.Sha256 || there.Length != stored.Length)
        {
            throw new DocumentDiffersException(key);
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
