using System.Buffers;
using System.Buffers.Text;

namespace CinWorkflows.Web.Documents.Contents;

/// <summary>
/// A PDF ends with the place of its table of objects, and the table is there. What is cut off, or only begins as a PDF does, has none; and
/// nothing else hangs behind it. What it would do when it is opened is looked at then.
/// </summary>
internal static class PdfContent
{
    private const int TailLength = 2048;
    private const int LongestObjectHead = 32;

    private static readonly SearchValues<byte> Blank = SearchValues.Create("\0\t\n\f\r "u8);

    private static ReadOnlySpan<byte> EndOfFile => "%%EOF"u8;

    private static ReadOnlySpan<byte> StartOfTable => "startxref"u8;

    public static Task<string?> LookAsync(Stream content, CancellationToken cancellationToken) => LookAsync(content, mayHoldFiles: false, cancellationToken);

    /// <summary>The same of a paper of a pack: the originals, which are parts of the pack and looked at by themselves, may be inside.</summary>
    public static Task<string?> LookAtPaperAsync(Stream content, CancellationToken cancellationToken) => LookAsync(content, mayHoldFiles: true, cancellationToken);

    private static async Task<string?> LookAsync(Stream content, bool mayHoldFiles, CancellationToken cancellationToken)
    {
        var place = PlaceOfTable(await StreamTail.LastAsync(content, TailLength, cancellationToken));
        return place is not { } at || !IsTable(await StreamTail.AtAsync(content, at, LongestObjectHead, cancellationToken)) ? "is a damaged PDF, or only begins as one does: save it as a PDF again and send that."
            : await ZipTail.IsThereAsync(content, cancellationToken) ? "is a PDF and an archive at once, as no honest document is."
            : await PdfActions.LookAsync(content, mayHoldFiles, cancellationToken);
    }

    private static long? PlaceOfTable(ReadOnlySpan<byte> tail)
    {
        var end = tail.LastIndexOf(EndOfFile);
        if (end < 0 || tail[(end + EndOfFile.Length)..].ContainsAnyExcept(Blank))
        {
            return null;
        }

        var start = tail[..end].LastIndexOf(StartOfTable);
        if (start < 0)
        {
            return null;
        }

        var number = tail[(start + StartOfTable.Length)..end].Trim("\0\t\n\f\r "u8);
        return Utf8Parser.TryParse(number, out long place, out var read) && read == number.Length ? place : null;
    }

    /// <summary>A table in words, or the object that holds it: <c>12 0 obj</c>.</summary>
    private static bool IsTable(ReadOnlySpan<byte> head)
    {
        head = head.TrimStart("\0\t\n\f\r "u8);
        if (head.StartsWith("xref"u8))
        {
            return true;
        }

        return Utf8Parser.TryParse(head, out int _, out var number)
            && head[number..].StartsWith(" "u8)
            && Utf8Parser.TryParse(head[(number + 1)..], out int _, out var generation)
            && head[(number + 1 + generation)..].TrimStart((byte)' ').StartsWith("obj"u8);
    }
}
