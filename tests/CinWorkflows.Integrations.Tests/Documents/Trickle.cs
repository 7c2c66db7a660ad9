namespace CinWorkflows.Integrations.Tests.Documents;

/// <summary>Content as it comes over a network: not seekable, in pieces that fit nothing, and possibly broken off.</summary>
internal sealed class Trickle(byte[] content, int? breaksAt = null) : Stream
{
    private const int Piece = 50_001;

    private int _position;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (_position == breaksAt)
        {
            throw new EndOfStreamException("The sender went away.");
        }

        var length = Math.Min(Math.Min(count, Piece), (breaksAt ?? content.Length) - _position);
        content.AsSpan(_position, length).CopyTo(buffer.AsSpan(offset));
        _position += length;
        return length;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
