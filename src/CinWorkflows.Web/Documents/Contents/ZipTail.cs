using System.Buffers.Binary;

namespace CinWorkflows.Web.Documents.Contents;

/// <summary>The end of a ZIP archive, by which unpackers know one, whatever stands before it.</summary>
internal static class ZipTail
{
    private const int EndLength = 22;
    private const int LongestComment = ushort.MaxValue;
    private const int SizeAt = 12;
    private const int OffsetAt = 16;
    private const int CommentLengthAt = 20;

    private static ReadOnlySpan<byte> End => "PK\x05\x06"u8;

    /// <summary>Whether an unpacker would take the content for an archive.</summary>
    public static async Task<bool> IsThereAsync(Stream content, CancellationToken cancellationToken) =>
        Find(await StreamTail.LastAsync(content, EndLength + LongestComment, cancellationToken)) >= 0;

    /// <summary>Whether the content is an archive and nothing else: nothing stands before its files, between them and their directory, or behind it.</summary>
    public static async Task<bool> IsAllAsync(Stream content, CancellationToken cancellationToken)
    {
        var tail = await StreamTail.LastAsync(content, EndLength + LongestComment, cancellationToken);
        var at = Find(tail);
        if (at < 0 || tail.Length - at - EndLength != BinaryPrimitives.ReadUInt16LittleEndian(tail.AsSpan(at + CommentLengthAt)))
        {
            return false;
        }

        var directoryEnds = (long)BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(at + OffsetAt)) + BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(at + SizeAt));
        return directoryEnds == content.Length - tail.Length + at;
    }

    private static int Find(ReadOnlySpan<byte> tail) => tail.Length < EndLength ? -1 : tail[..^(EndLength - End.Length)].LastIndexOf(End);
}
