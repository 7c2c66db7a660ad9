using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace CinWorkflows.Web.Tests.Documents;

/// <summary>The smallest whole content that is of each type.</summary>
internal static class Contents
{
    public const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    public const string Odt = "application/vnd.oasis.opendocument.text";

    public static byte[] Pdf { get; } = PdfOf("minutes of the meeting");

    public static byte[] Of(string mediaType) => mediaType switch
    {
        "application/pdf" => Pdf,
        Docx => Zip(("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<document/>")),
        Odt => Zip(("mimetype", Odt), ("content.xml", "<document/>"), ("META-INF/manifest.xml", "<manifest/>")),
        "image/png" => Png,
        "image/jpeg" => Jpeg,
        "text/plain" => Encoding.UTF8.GetBytes("Zażółć gęślą jaźń\n"),
        "message/rfc822" => "Received: by mx.example.org\r\nSubject: x\r\n\r\nText"u8.ToArray(),
        _ => throw new ArgumentException("No content of this type is known.", nameof(mediaType)),
    };

    /// <summary>One grey point.</summary>
    public static byte[] Png { get; } = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==");

    /// <summary>A frame of one point, and a scan of it.</summary>
    public static byte[] Jpeg { get; } =
    [
        0xFF, 0xD8,
        0xFF, 0xE0, 0x00, 0x10, 0x4A, 0x46, 0x49, 0x46, 0x00, 0x01, 0x01, 0x00, 0x00, 0x01, 0x00, 0x01, 0x00, 0x00,
        0xFF, 0xC0, 0x00, 0x0B, 0x08, 0x00, 0x01, 0x00, 0x01, 0x01, 0x01, 0x11, 0x00,
        0xFF, 0xDA, 0x00, 0x08, 0x01, 0x01, 0x00, 0x00, 0x3F, 0x00,
        0x12, 0xFF, 0x00, 0x34, 0xFF, 0xD0, 0x56,
        0xFF, 0xD9,
    ];

    public static byte[] PdfOf(string text)
    {
        var body = $"%PDF-1.7\n% {text}\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\n";
        return Encoding.Latin1.GetBytes($"{body}xref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 3 /Root 1 0 R >>\nstartxref\n{body.Length}\n%%EOF\n");
    }

    /// <summary>A PDF of just that length.</summary>
    public static byte[] PdfOfLength(long length)
    {
        var shortest = PdfOf("").Length;
        return PdfOf(new string('x', (int)length - shortest)) is var made && made.Length == length ? made : PdfOf(new string('x', (int)(2 * length) - shortest - made.Length));
    }

    /// <summary>A PDF with something more in it, as it is.</summary>
    public static byte[] PdfWith(string more) => PdfOf($"\n{more}\n");

    /// <summary>The same, in an object stream.</summary>
    public static byte[] PdfWithPacked(string more)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            zlib.Write(Encoding.Latin1.GetBytes($"4 0 {more}"));
        }

        return PdfOf($"\n5 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length {packed.Length} >>\nstream\n{Encoding.Latin1.GetString(packed.ToArray())}\nendstream\nendobj\n");
    }

    /// <summary>That point, of which the head says that it is many.</summary>
    public static byte[] PngOf(int width, int height)
    {
        var png = Png.ToArray();
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(20), height);
        BinaryPrimitives.WriteUInt32BigEndian(png.AsSpan(29), Crc(png.AsSpan(12, 17)));
        return png;
    }

    public static byte[] JpegOf(int width, int height)
    {
        var (jpeg, frame) = (Jpeg.ToArray(), Jpeg.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xC0]));
        BinaryPrimitives.WriteUInt16BigEndian(jpeg.AsSpan(frame + 5), (ushort)height);
        BinaryPrimitives.WriteUInt16BigEndian(jpeg.AsSpan(frame + 7), (ushort)width);
        return jpeg;
    }

    public static byte[] Zip(string name, string content) => Zip((name, content));

    public static byte[] Zip(params (string Name, string Content)[] files) => Zip(CompressionLevel.NoCompression, files);

    public static byte[] Packed(params (string Name, string Content)[] files) => Zip(CompressionLevel.Optimal, files);

    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        foreach (var octet in bytes)
        {
            sum ^= octet;
            for (var bit = 0; bit < 8; bit++)
            {
                sum = (sum & 1) != 0 ? 0xEDB88320 ^ (sum >> 1) : sum >> 1;
            }
        }

        return ~sum;
    }

    private static byte[] Zip(CompressionLevel level, (string Name, string Content)[] files)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var entry = new StreamWriter(zip.CreateEntry(name, level).Open());
                entry.Write(content);
            }
        }

        return bytes.ToArray();
    }
}
