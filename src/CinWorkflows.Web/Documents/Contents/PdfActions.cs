using System.IO.Compression;

namespace CinWorkflows.Web.Documents.Contents;

/// <summary>
/// What a PDF would do, or carries with it: programs and other files are known by the names of their objects, which may be written with escapes, and may lie in parts
/// that are compressed. Everything is unpacked as far as it goes, whatever the PDF says of it; to show a page first when it is opened is no program.
/// </summary>
internal static class PdfActions
{
    /// <summary>What is kept of what came out before: a name may begin in it, and what stands before that says whether it is one.</summary>
    private const int Kept = PdfNames.LongestWithEscapes + PdfNames.LookBack;

    private const int LongestDictionary = 64 * 1024;
    private const long MostUnpacked = 400L * 1024 * 1024;
    private const int BufferLength = 64 * 1024;
    private const string TooLarge = "unpacks to far more than it seems to be, which stops whoever opens it: print it to a PDF and send that.";
    private const string Closed = "is protected or packed in a way in which it cannot be looked through: save it without protection, or print it to a PDF, and send that.";

    private static ReadOnlySpan<byte> Stream => "stream"u8;

    /// <param name="content">The PDF.</param>
    /// <param name="mayHoldFiles">True for a paper of a pack, which has the originals of the pack inside.</param>
    /// <param name="cancellationToken">Cancels the look.</param>
    public static async Task<string?> LookAsync(Stream content, bool mayHoldFiles, CancellationToken cancellationToken)
    {
        var bytes = new byte[content.Length];
        content.Position = 0;
        await content.ReadExactlyAsync(bytes, cancellationToken);
        var names = new PdfNames(mayHoldFiles);
        names.Take(bytes, 0);
        return names.Fault ?? (names.IsProtected && names.HasObjectStreams ? Closed : Unpacked(bytes, names, cancellationToken));
    }

    private static string? Unpacked(byte[] pdf, PdfNames names, CancellationToken cancellationToken)
    {
        var (left, buffer) = (MostUnpacked, new byte[Kept + BufferLength]);
        for (var at = Next(pdf, 0); at >= 0; at = Next(pdf, at))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (IsClosed(pdf, at))
            {
                return Closed;
            }

            left -= Inflate(pdf, at, left, buffer, names);
            if (names.Fault is not null || left < 0)
            {
                return names.Fault ?? TooLarge;
            }
        }

        return null;
    }

    /// <summary>Where the data behind the next 'stream' begin.</summary>
    private static int Next(ReadOnlySpan<byte> pdf, int from)
    {
        while (pdf[from..].IndexOf(Stream) is >= 0 and var found)
        {
            from += found + Stream.Length;
            while (from < pdf.Length && pdf[from] is (byte)' ' or (byte)'\t')
            {
                from++;
            }

            var line = from < pdf.Length && pdf[from] == '\r' ? from + 1 : from;
            if (line < pdf.Length && (pdf[line] == '\n' || line > from))
            {
                return pdf[line] == '\n' ? line + 1 : line;
            }
        }

        return -1;
    }

    /// <summary>Objects that are packed otherwise than in the one usual way, so that what comes out of it is not what they are.</summary>
    private static bool IsClosed(ReadOnlySpan<byte> pdf, int at)
    {
        var before = pdf[Math.Max(0, at - LongestDictionary)..at];
        var start = before.LastIndexOf(" obj"u8);
        var names = new PdfNames(mayHoldFiles: true);
        names.Take(start < 0 ? before : before[start..], 0);
        return names.HasObjectStreams && names.IsPacked && !names.IsPackedAsUsual;
    }

    private static long Inflate(byte[] pdf, int at, long most, byte[] buffer, PdfNames names)
    {
        var total = 0L;
        try
        {
            using var data = new ZLibStream(new MemoryStream(pdf, at, pdf.Length - at, writable: false), CompressionMode.Decompress);
            var (kept, seen) = (0, 0);
            int count;
            while (total <= most && (count = data.Read(buffer, kept, BufferLength)) > 0)
            {
                total += count;
                names.Take(buffer.AsSpan(0, kept + count), seen);
                var rest = Math.Min(Kept, kept + count);
                buffer.AsSpan(kept + count - rest, rest).CopyTo(buffer);
                (kept, seen) = (rest, Math.Max(0, rest - PdfNames.LongestWithEscapes));
            }
        }
        catch (InvalidDataException)
        {
            // It is none of these, or breaks off: what came out was looked at.
        }

        return total;
    }
}
