using System.IO.Compression;
using System.Text;

namespace CinWorkflows.Web.Tests.Documents;

/// <summary>The smallest content that is of each type.</summary>
internal static class Contents
{
    public const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    public const string Odt = "application/vnd.oasis.opendocument.text";

    public static byte[] Pdf { get; } = "%PDF-1.7\nminutes of the meeting"u8.ToArray();

    public static byte[] Of(string mediaType) => mediaType switch
    {
        "application/pdf" => Pdf,
        Docx => Zip("[Content_Types].xml", "<Types/>"),
        Odt => Zip("mimetype", Odt),
        "image/png" => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0],
        "image/jpeg" => [0xFF, 0xD8, 0xFF, 0xE0, 0],
        "text/plain" => Encoding.UTF8.GetBytes("Zażółć gęślą jaźń\n"),
        "message/rfc822" => "Received: by mx.example.org\r\nSubject: x\r\n\r\nText"u8.ToArray(),
        _ => throw new ArgumentException("No content of this type is known.", nameof(mediaType)),
    };

    public static byte[] Zip(string name, string content)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = new StreamWriter(zip.CreateEntry(name, CompressionLevel.NoCompression).Open());
            entry.Write(content);
        }

        return bytes.ToArray();
    }
}
