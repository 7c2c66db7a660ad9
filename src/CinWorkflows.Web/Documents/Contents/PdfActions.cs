using System.Collections.Frozen;
using System.Globalization;
using System.IO.Compression;

namespace CinWorkflows.Web.Documents.Contents;

/// <summary>
/// What a PDF would do, or carries with it: programs and other files are known by the names of their objects, which may be written with escapes, and may lie in parts
/// that are compressed. Everything is unpacked as far as it goes, whatever the PDF says of it; to show a page first when it is opened is no program.
/// </summary>
internal static class PdfActions
{
    private const int LongestName = 24;
    private const int LongestWithEscapes = 1 + (3 * LongestName);
    private const int LongestDictionary = 64 * 1024;
    private const long MostUnpacked = 400L * 1024 * 1024;
    private const int BufferLength = 64 * 1024;
    private const string Programs = "has programs in it, or forms that send something: print it to a PDF and send that.";
    private const string Files = "has other files in it: print it to a PDF and send that; send the other files by themselves.";
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
        var names = new Names(mayHoldFiles);
        names.Take(bytes);
        return names.Fault ?? (names.IsProtected && names.HasObjectStreams ? Closed : Unpacked(bytes, names, cancellationToken));
    }

    private static string? Unpacked(byte[] pdf, Names names, CancellationToken cancellationToken)
    {
        var (left, buffer) = (MostUnpacked, new byte[LongestWithEscapes + BufferLength]);
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
        var names = new Names(mayHoldFiles: true);
        names.Take(start < 0 ? before : before[start..]);
        return names.HasObjectStreams && names.IsPacked && !names.IsPackedAsUsual;
    }

    private static long Inflate(byte[] pdf, int at, long most, byte[] buffer, Names names)
    {
        var total = 0L;
        try
        {
            using var data = new ZLibStream(new MemoryStream(pdf, at, pdf.Length - at, writable: false), CompressionMode.Decompress);
            var kept = 0;
            int count;
            while (total <= most && (count = data.Read(buffer, kept, BufferLength)) > 0)
            {
                total += count;
                names.Take(buffer.AsSpan(0, kept + count));
                var rest = Math.Min(LongestWithEscapes, kept + count);
                buffer.AsSpan(kept + count - rest, rest).CopyTo(buffer);
                kept = rest;
            }
        }
        catch (InvalidDataException)
        {
            // It is none of these, or breaks off: what came out was looked at.
        }

        return total;
    }

    /// <summary>The names of a PDF that say what it does.</summary>
    private sealed class Names(bool mayHoldFiles)
    {
        private static readonly string[] Usual = ["FlateDecode", "Fl"];

        private static readonly string[] Unusual = ["DecodeParms", "DP", "ASCII85Decode", "A85", "ASCIIHexDecode", "AHx", "LZWDecode", "LZW", "RunLengthDecode", "RL", "Crypt"];

        /// <summary>What runs, sends, fetches or opens something else. A link to a page of the web is followed by whoever clicks on it.</summary>
        private static readonly string[] Acting = ["JavaScript", "Launch", "RichMedia", "Rendition", "SubmitForm", "ImportData", "GoToR", "GoToE", "XFA"];

        private static readonly string[] Holding = ["EmbeddedFile", "EmbeddedFiles", "FileAttachment"];

        private static readonly FrozenSet<string> Known = FrozenSet.ToFrozenSet([.. Acting, .. Holding, "ObjStm", "Encrypt", "Filter", .. Usual, .. Unusual], StringComparer.Ordinal);

        private int _packings;

        private HashSet<string> Seen { get; } = new(StringComparer.Ordinal);

        public bool HasObjectStreams => Seen.Contains("ObjStm");

        public bool IsProtected => Seen.Contains("Encrypt");

        public bool IsPacked => Seen.Contains("Filter");

        public bool IsPackedAsUsual => _packings == 1 && !Seen.Overlaps(Unusual);

        public string? Fault => Seen.Overlaps(Acting) ? Programs
            : !mayHoldFiles && Seen.Overlaps(Holding) ? Files
            : null;

        public void Take(ReadOnlySpan<byte> bytes)
        {
            for (var at = bytes.IndexOf((byte)'/'); at >= 0 && at + 1 < bytes.Length;)
            {
                if (char.IsAsciiLetterUpper((char)bytes[at + 1]) || bytes[at + 1] == '#')
                {
                    TakeName(bytes[(at + 1)..]);
                }

                var next = bytes[(at + 1)..].IndexOf((byte)'/');
                at = next < 0 ? -1 : at + 1 + next;
            }
        }

        private void TakeName(ReadOnlySpan<byte> text)
        {
            Span<char> name = stackalloc char[LongestName];
            var (length, at) = (0, 0);
            while (at < text.Length && length < LongestName)
            {
                var sign = text[at];
                if (sign == '#' && at + 2 < text.Length && byte.TryParse(text.Slice(at + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var escaped))
                {
                    (sign, at) = (escaped, at + 2);
                }

                if (!char.IsAsciiLetterOrDigit((char)sign))
                {
                    break;
                }

                (name[length], length, at) = ((char)sign, length + 1, at + 1);
            }

            if (Known.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name[..length], out var known))
            {
                Seen.Add(known);
                _packings += Usual.Contains(known) ? 1 : 0;
            }
        }
    }
}
