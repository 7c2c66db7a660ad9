using System.Text;

namespace CinWorkflows.Web.Documents.Contents;

/// <summary>
/// How a text is written down: in UTF-16 where it begins with the mark of that, in UTF-8 where all of it is, and else as Windows of western Europe does. What is none of these has
/// signs that no text has.
/// </summary>
internal sealed class TextEncodings
{
    /// <summary>What Windows-1252 leaves out.</summary>
    private static ReadOnlySpan<byte> NotOfWindows => [0x81, 0x8D, 0x8F, 0x90, 0x9D];

    private readonly Decoder? _unicode;
    private readonly Decoder _utf8 = new UTF8Encoding(false, throwOnInvalidBytes: true).GetDecoder();
    private bool _isUtf8 = true;
    private bool _isWindows = true;

    private TextEncodings(Decoder? unicode) => _unicode = unicode;

    /// <summary>The encodings in which a text may be that begins so.</summary>
    public static TextEncodings Of(ReadOnlySpan<byte> start) => new(
        start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) ? new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true).GetDecoder()
        : start.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true).GetDecoder()
        : null);

    /// <summary>Whether the next bytes of a text go on as one.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="isLast">Whether it ends with them; else they may end within a sign.</param>
    public bool IsText(ReadOnlySpan<byte> bytes, bool isLast)
    {
        if (_unicode is not null)
        {
            return Decoded(_unicode, bytes, isLast) is { } unicode && !unicode.AsSpan().ContainsAnyInRange('\0', '\b') && !unicode.AsSpan().ContainsAnyInRange('\u000e', '\u001f');
        }

        _isUtf8 = _isUtf8 && Decoded(_utf8, bytes, isLast) is not null;
        _isWindows = _isWindows && !bytes.ContainsAny(NotOfWindows);
        return (_isUtf8 || _isWindows) && !bytes.ContainsAnyInRange((byte)0, (byte)8) && !bytes.ContainsAnyInRange((byte)14, (byte)31);
    }

    private static char[]? Decoded(Decoder decoder, ReadOnlySpan<byte> bytes, bool isLast)
    {
        try
        {
            var signs = new char[bytes.Length + 1];
            return signs[..decoder.GetChars(bytes, signs, isLast)];
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
