namespace CinWorkflows.Web.Documents;

/// <summary>A request's body as a document: its start can be looked at before it is read, and never more of it is read than is allowed.</summary>
internal sealed class DocumentBody(Stream body, long limit) : Stream
{
    /// <summary>How much of it is looked at.</summary>
    public const int StartLength = 4096;

    private ReadOnlyMemory<byte> _start;
    private long _taken;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>Its first bytes, or all where it has no more; they are read again afterwards.</summary>
    public async Task<ReadOnlyMemory<byte>> StartAsync(CancellationToken cancellationToken)
    {
        var buffer = new byte[StartLength];
        var count = await body.ReadAtLeastAsync(buffer, StartLength, throwOnEndOfStream: false, cancellationToken);
        return _start = buffer.AsMemory(0, count);
    }

    /// <exception cref="DocumentTooLargeException">There is more than is allowed.</exception>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var count = _start.IsEmpty ? await body.ReadAsync(buffer, cancellationToken) : TakeStart(buffer.Span);
        _taken += count;
        return _taken <= limit ? count : throw new DocumentTooLargeException();
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("A request's body is read asynchronously.");

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private int TakeStart(Span<byte> buffer)
    {
        var count = Math.Min(buffer.Length, _start.Length);
        _start.Span[..count].CopyTo(buffer);
        _start = _start[count..];
        return count;
    }
}
