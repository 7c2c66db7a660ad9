using System.Security.Cryptography;
using CinWorkflows.Cases.Documents;
using CinWorkflows.Workflows.Ports.Documents;

namespace CinWorkflows.TransferPacks.Tests;

/// <summary>Hands out a document that is made as it is read, and keeps of what it is given the length and digest.</summary>
internal sealed class EndlessDocuments(long length) : IDocumentStore
{
    public static DocumentAttached Attached(long length)
    {
        using var content = new Zeros(length);
        return new("doc-large", "Assessment", DocumentKind.Assessment, "application/pdf", length, Convert.ToHexStringLower(SHA256.HashData(content)));
    }

    public async Task<StoredDocument> PutAsync(DocumentKey key, Stream content, string mediaType, CancellationToken cancellationToken) =>
        new(content.Length, Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellationToken)));

    public Task<Stream?> OpenAsync(DocumentKey key, StoredDocument recorded, CancellationToken cancellationToken) => Task.FromResult<Stream?>(new Zeros(length));

    public Task<bool> ExistsAsync(DocumentKey key, CancellationToken cancellationToken) => Task.FromResult(true);

    public Task DeleteAsync(DocumentKey key, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<int> DeleteCaseAsync(string caseId, CancellationToken cancellationToken) => throw new NotSupportedException();

    private sealed class Zeros(long length) : Stream
    {
        private long _left = length;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length { get; } = length;

        public override long Position { get => Length - _left; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var taken = (int)Math.Min(count, _left);
            _left -= taken;
            buffer.AsSpan(offset, taken).Clear();
            return taken;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
