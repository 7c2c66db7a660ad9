using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CinWorkflows.Web.Documents.Contents;

/// <summary>
/// The names in a PDF that say what it does. What stands in a text is none: a program is the value of <c>/S</c>, written beside it, and nobody writes such a value elsewhere
/// and points to it.
/// </summary>
/// <param name="mayHoldFiles">True for a paper of a pack, which has the originals of the pack inside.</param>
internal sealed partial class PdfNames(bool mayHoldFiles)
{
    /// <summary>How much before a name is looked at.</summary>
    public const int LookBack = 128;

    private const int LongestName = 24;

    /// <summary>How long the longest name is of which each sign is written as its number.</summary>
    public const int LongestWithEscapes = 1 + (3 * LongestName);

    private const string Programs = "has programs in it, or forms that send something: print it to a PDF and send that.";
    private const string Files = "has other files in it: print it to a PDF and send that; send the other files by themselves.";
    private const string KindOfAction = "S";

    private static readonly string[] Actions = ["JavaScript", "Launch", "Rendition", "SubmitForm", "ImportData", "GoToR", "GoToE"];

    private static readonly string[] Acting = ["RichMedia", "XFA"];

    private static readonly string[] Holding = ["EmbeddedFile", "EmbeddedFiles", "FileAttachment"];

    private static readonly string[] Usual = ["FlateDecode", "Fl"];

    private static readonly string[] Unusual = ["DecodeParms", "DP", "ASCII85Decode", "A85", "ASCIIHexDecode", "AHx", "LZWDecode", "LZW", "RunLengthDecode", "RL", "Crypt"];

    private static readonly FrozenSet<string> Known = FrozenSet.ToFrozenSet([.. Actions, .. Acting, .. Holding, "ObjStm", "Encrypt", "Filter", KindOfAction, .. Usual, .. Unusual], StringComparer.Ordinal);

    /// <summary>Words that are something to a reader of PDFs, behind which a name is a name.</summary>
    private static readonly string[] Keywords = ["obj", "R", "true", "false", "null", "stream", "endstream", "endobj", "trailer", "xref", "startxref"];

    private int _packings;

    private HashSet<string> Seen { get; } = new(StringComparer.Ordinal);

    public bool HasObjectStreams => Seen.Contains("ObjStm");

    public bool IsProtected => Seen.Contains("Encrypt");

    public bool IsPacked => Seen.Contains("Filter");

    public bool IsPackedAsUsual => _packings == 1 && !Seen.Overlaps(Unusual);

    public string? Fault => Seen.Overlaps(Acting) || Seen.Overlaps(Actions) ? Programs
        : !mayHoldFiles && Seen.Overlaps(Holding) ? Files
        : null;

    /// <summary>Takes up the names in some bytes.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="from">Where names may begin; what stands before was looked at already.</param>
    public void Take(ReadOnlySpan<byte> bytes, int from)
    {
        for (var next = bytes[from..].IndexOf((byte)'/'); next >= 0; next = bytes[from..].IndexOf((byte)'/'))
        {
            var at = from + next;
            if (at + 1 < bytes.Length && (char.IsAsciiLetterUpper((char)bytes[at + 1]) || bytes[at + 1] == '#'))
            {
                Take(bytes[Math.Max(0, at - LookBack)..at], bytes[(at + 1)..]);
            }

            from = at + 1;
        }
    }

    private void Take(ReadOnlySpan<byte> before, ReadOnlySpan<byte> text)
    {
        Span<char> name = stackalloc char[LongestName];
        var (length, read) = Read(text, name);
        if (!Known.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name[..length], out var known))
        {
            return;
        }

        if (known == KindOfAction)
        {
            // A kind of action that is written elsewhere is hidden from whoever looks for it.
            _ = PointsElsewhere(text[read..]) && Seen.Add(Actions[0]);
        }
        else if (!Actions.Contains(known) || !IsOfText(before))
        {
            Seen.Add(known);
            _packings += Usual.Contains(known) ? 1 : 0;
        }
    }

    /// <summary>A name without its escapes, and how many bytes it takes.</summary>
    private static (int Length, int Read) Read(ReadOnlySpan<byte> text, Span<char> name)
    {
        var (length, at) = (0, 0);
        while (at < text.Length && length < LongestName)
        {
            var sign = text[at];
            var taken = 1;
            if (sign == '#' && at + 2 < text.Length && byte.TryParse(text.Slice(at + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var escaped))
            {
                (sign, taken) = (escaped, 3);
            }

            if (!char.IsAsciiLetterOrDigit((char)sign))
            {
                break;
            }

            (name[length], length, at) = ((char)sign, length + 1, at + taken);
        }

        return (length, at);
    }

    /// <summary>
    /// Whether what stands before a name, on the same line, makes it a part of a text: the beginning of one, a word that is none of a PDF's own, or another name than
    /// the one whose value would be a program. A comment reaches to the end of its line, and so does nothing that stands in it.
    /// </summary>
    private static bool IsOfText(ReadOnlySpan<byte> before)
    {
        before = before.TrimEnd("\0\t\f "u8);
        if (before.EndsWith("("u8))
        {
            return true;
        }

        var start = before.Length;
        while (start > 0 && !IsBreak(before[start - 1]))
        {
            start--;
        }

        if (start == before.Length || start == 0)
        {
            return false;
        }

        var word = before[start..];
        if (before[start - 1] == '/')
        {
            Span<char> name = stackalloc char[LongestName];
            var (length, read) = Read(word, name);
            return (read == word.Length || !word.Contains((byte)'#')) && !name[..length].SequenceEqual(KindOfAction);
        }

        return (char.IsAsciiLetter((char)word[0]) || word[0] is (byte)'"' or (byte)'\'' or >= 0x80) && !Keywords.Contains(Encoding.Latin1.GetString(word));
    }

    private static bool PointsElsewhere(ReadOnlySpan<byte> text) => Reference().IsMatch(Encoding.Latin1.GetString(text[..Math.Min(text.Length, LookBack)]));

    [GeneratedRegex(@"^(?:[\0\t\n\f\r ]|%[^\r\n]*[\r\n])*\d+(?:[\0\t\n\f\r ]|%[^\r\n]*[\r\n])+\d+(?:[\0\t\n\f\r ]|%[^\r\n]*[\r\n])+R")]
    private static partial Regex Reference();

    private static bool IsBreak(byte sign) => sign is 0 or (byte)'\t' or (byte)'\n' or (byte)'\f' or (byte)'\r' or (byte)' ' or (byte)'(' or (byte)')' or (byte)'<' or (byte)'>' or (byte)'[' or (byte)']' or (byte)'{' or (byte)'}' or (byte)'/' or (byte)'%';
}
