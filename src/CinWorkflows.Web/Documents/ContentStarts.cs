using System.Buffers.Binary;
using CinWorkflows.Web.Documents.Contents;

namespace CinWorkflows.Web.Documents;

/// <summary>How each type of document begins.</summary>
internal static class ContentStarts
{
    private const int ZipHeaderLength = 30;
    private const int ZipNameLengthAt = 26;
    private const int ZipExtraLengthAt = 28;
    private const int LongestFieldName = 80;

    private static ReadOnlySpan<byte> OdtType => "application/vnd.oasis.opendocument.text"u8;

    public static bool Pdf(ReadOnlySpan<byte> start) => start.StartsWith("%PDF-"u8);

    public static bool Png(ReadOnlySpan<byte> start) => start.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);

    public static bool Jpeg(ReadOnlySpan<byte> start) => start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]);

    /// <summary>A ZIP archive whose first file is one that only such documents have.</summary>
    public static bool Docx(ReadOnlySpan<byte> start)
    {
        var name = FirstFile(start).Name;
        return name.StartsWith("[Content_Types].xml"u8) || name.StartsWith("_rels/"u8) || name.StartsWith("docProps/"u8) || name.StartsWith("word/"u8) || name.StartsWith("customXml/"u8);
    }

    /// <summary>The format wants its type in the first file, uncompressed, for just this purpose.</summary>
    public static bool Odt(ReadOnlySpan<byte> start)
    {
        var first = FirstFile(start);
        return first.Name.SequenceEqual("mimetype"u8) && first.Content.StartsWith(OdtType) && !first.Content[OdtType.Length..].StartsWith("-"u8);
    }

    /// <summary>Text in one of the ways in which programs save it, without control characters but those of lines and columns. A PDF may begin with a page of such text.</summary>
    public static bool PlainText(ReadOnlySpan<byte> start) => !Pdf(start) && TextEncodings.Of(start).IsText(start, isLast: false);

    /// <summary>A header field of RFC 5322 comes first: a name and a colon.</summary>
    public static bool Email(ReadOnlySpan<byte> start)
    {
        var colon = start.IndexOf((byte)':');
        return colon is > 0 and < LongestFieldName && !start[..colon].ContainsAnyExceptInRange((byte)33, (byte)126) && !start.Contains((byte)0);
    }

    private static ZipEntry FirstFile(ReadOnlySpan<byte> start)
    {
        if (start.Length < ZipHeaderLength || !start.StartsWith("PK\x03\x04"u8))
        {
            return default;
        }

        var nameLength = BinaryPrimitives.ReadUInt16LittleEndian(start[ZipNameLengthAt..]);
        var contentAt = ZipHeaderLength + nameLength + BinaryPrimitives.ReadUInt16LittleEndian(start[ZipExtraLengthAt..]);
        return contentAt <= start.Length ? new(start.Slice(ZipHeaderLength, nameLength), start[contentAt..]) : default;
    }

    private readonly ref struct ZipEntry(ReadOnlySpan<byte> name, ReadOnlySpan<byte> content)
    {
        public ReadOnlySpan<byte> Name { get; } = name;

        public ReadOnlySpan<byte> Content { get; } = content;
    }
}
