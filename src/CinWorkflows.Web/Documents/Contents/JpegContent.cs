using System.Buffers.Binary;

namespace CinWorkflows.Web.Documents.Contents;

/// <summary>
/// A JPEG is a row of segments with a frame and a scan, to its end. Telephones put a second image or a film behind it, which is taken; an
/// archive or a PDF is not.
/// </summary>
internal static class JpegContent
{
    private const byte Marker = 0xFF;
    private const byte StartOfScan = 0xDA;
    private const byte EndOfImage = 0xD9;
    private const byte FirstRestart = 0xD0;
    private const byte LastRestart = 0xD7;
    private const byte FirstFrame = 0xC0;
    private const byte LastFrame = 0xCF;
    private const int ShortestFrame = 11;
    private const int HeightAt = 5;
    private const int WidthAt = 7;
    private const string Damaged = "is a damaged JPEG image, or only begins as one does: save it again and send that.";

    public static async Task<string?> LookAsync(Stream content, CancellationToken cancellationToken)
    {
        var bytes = new byte[content.Length];
        content.Position = 0;
        await content.ReadExactlyAsync(bytes, cancellationToken);
        return EndOf(bytes, out var size) is not { } end ? Damaged
            : size is not null ? size
            : await ZipTail.IsThereAsync(content, cancellationToken) || bytes.AsSpan(end).IndexOf("%PDF-"u8) >= 0 ? "is an image and another document at once, as no honest image is."
            : null;
    }

    /// <summary>Where the image ends; null where it does not, or has no frame and scan.</summary>
    /// <param name="image">The image.</param>
    /// <param name="size">What is wrong with its size; null where nothing is.</param>
    private static int? EndOf(ReadOnlySpan<byte> image, out string? size)
    {
        size = null;
        var (at, hasFrame, hasScan) = (2, false, false);
        while (at + 4 <= image.Length || (at + 2 <= image.Length && image[at + 1] == EndOfImage))
        {
            if (image[at] != Marker)
            {
                return null;
            }

            var kind = image[at + 1];
            if (kind == Marker)
            {
                at++;
                continue;
            }

            if (kind == EndOfImage)
            {
                return hasFrame && hasScan ? at + 2 : null;
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(image[(at + 2)..]);
            if (length < 2 || at + 2 + length > image.Length)
            {
                return null;
            }

            if (IsFrame(kind) && length >= ShortestFrame - 2)
            {
                // A height of zero is told behind the first scan.
                var (height, width) = (BinaryPrimitives.ReadUInt16BigEndian(image[(at + HeightAt)..]), BinaryPrimitives.ReadUInt16BigEndian(image[(at + WidthAt)..]));
                (hasFrame, size) = (true, size ?? ImageSize.Fault(width, height == 0 ? (ushort)1 : height));
            }

            at += 2 + length;
            if (kind == StartOfScan)
            {
                (hasScan, at) = (true, AfterScan(image, at));
            }
        }

        return null;
    }

    /// <summary>A scan goes on until a marker that is neither a stuffed zero nor a restart.</summary>
    private static int AfterScan(ReadOnlySpan<byte> image, int at)
    {
        while (at + 1 < image.Length && !(image[at] == Marker && image[at + 1] is not 0 and not (>= FirstRestart and <= LastRestart)))
        {
            at++;
        }

        return at;
    }

    /// <summary>Frames, without the tables of Huffman and arithmetic codes that lie among their numbers.</summary>
    private static bool IsFrame(byte kind) => kind is >= FirstFrame and <= LastFrame and not (0xC4 or 0xC8 or 0xCC);
}
