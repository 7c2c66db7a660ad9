using System.Security.Cryptography;
using CinWorkflows.Workflows.Ports.Documents;

namespace CinWorkflows.Integrations.Documents;

/// <summary>Reads a document and keeps its last bytes back until the whole is seen to be what was recorded.</summary>
internal sealed class VerifiedStream(Stream content, DocumentKey key, StoredDocument recorded) : Stream
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private long _read;
    private bool _verified;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => recorded.Length;

    public override long Position { get => _read; set => throw new NotSupportedException(); }

    public override int Read(Span<byte> buffer) => buffer.IsEmpty ? 0 : Verified(buffer[..content.Read(buffer)]);

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        buffer.IsEmpty ? 0 : Verified(buffer[..await content.ReadAsync(buffer, cancellationToken)].Span);

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override async ValueTask DisposeAsync()
    {
        await content.DisposeAsync();
        await base.DisposeAsync();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            content.Dispose();
            _hash.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Verified(ReadOnlySpan<byte> bytes)
    {
        _read += bytes.Length;
        _hash.AppendData(bytes);
        var ended = _read == recorded.Length && !_verified;
        if (_read > recorded.Length || (bytes.IsEmpty && _read < recorded.Length) || (ended && Convert.ToHexStringLower(_hash.GetCurrentHash()) != recorded.Sha256))
        {
            throw new DocumentDamagedException(key);
        }

        _verified |= ended;
        return bytes.Length;
    }
}
