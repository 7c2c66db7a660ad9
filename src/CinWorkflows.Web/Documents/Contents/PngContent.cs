using System.Buffers.Binary;

namespace CinWorkflows.Web.Documents.Contents;

/// <summary>A PNG is a row of chunks with check sums, from its header to its end, and nothing follows that.</summary>
internal static class PngContent
{
    private const int SignatureLength = 8;
    private const int ChunkFrame = 12;
    private const int HeaderLength = 13;
    private const int BufferLength = 64 * 1024;
    private const string Damaged = "is a damaged PNG image, or only begins as one does: save it again and send that.";

    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(Entry)];

    public static async Task<string?> LookAsync(Stream content, CancellationToken cancellationToken)
    {
        var (at, isFirst, hasPixels) = ((long)SignatureLength, true, false);
        while (true)
        {
            var head = await StreamTail.AtAsync(content, at, 8, cancellationToken);
            var length = head.Length < 8 ? uint.MaxValue : BinaryPrimitives.ReadUInt32BigEndian(head);
            if (length > content.Length - at - ChunkFrame)
            {
                return Damaged;
            }

            var (isHeader, isEnd) = (head.AsSpan(4).SequenceEqual("IHDR"u8), head.AsSpan(4).SequenceEqual("IEND"u8));
            if (isFirst != isHeader || (isHeader && length != HeaderLength) || !await IsWholeAsync(content, at + 4, length + 4, cancellationToken))
            {
                return Damaged;
            }

            if (isHeader && ImageSize.Fault(BinaryPrimitives.ReadUInt32BigEndian(await StreamTail.AtAsync(content, at + 8, 4, cancellationToken)), BinaryPrimitives.ReadUInt32BigEndian(await StreamTail.AtAsync(content, at + 12, 4, cancellationToken))) is { } fault)
            {
                return fault;
            }

            hasPixels |= head.AsSpan(4).SequenceEqual("IDAT"u8);
            (at, isFirst) = (at + length + ChunkFrame, false);
            if (isEnd)
            {
                return at == content.Length && hasPixels ? null : Damaged;
            }
        }
    }

    private static async Task<bool> IsWholeAsync(Stream content, long from, long count, CancellationToken cancellationToken)
    {
        var (sum, left, buffer) = (uint.MaxValue, count, new byte[BufferLength]);
        content.Position = from;
        while (left > 0)
        {
            var part = buffer.AsMemory(0, (int)Math.Min(left, buffer.Length));
            await content.ReadExactlyAsync(part, cancellationToken);
            foreach (var octet in part.Span)
            {
                sum = Table[(sum ^ octet) & 0xFF] ^ (sum >> 8);
            }

            left -= part.Length;
        }

        var told = buffer.AsMemory(0, 4);
        await content.ReadExactlyAsync(told, cancellationToken);
        return BinaryPrimitives.ReadUInt32BigEndian(told.Span) == ~sum;
    }

    private static uint Entry(int octet)
    {
        var value = (uint)octet;
        for (var bit = 0; bit < 8; bit++)
        {
            value = (value & 1) != 0 ? 0xEDB88320 ^ (value >> 1) : value >> 1;
        }

        return value;
    }
}
