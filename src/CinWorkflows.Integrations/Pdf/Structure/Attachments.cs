using System.Text;
using CinWorkflows.Integrations.Pdf.Files;
using CinWorkflows.TransferPacks.Papers;

namespace CinWorkflows.Integrations.Pdf.Structure;

/// <summary>The files inside a PDF, which its reader lists and opens (ISO 32000-1, 7.11.4).</summary>
internal static class Attachments
{
    /// <summary>Writes them; what the catalogue says of them, nothing where there are none.</summary>
    public static string Of(Paper paper, PdfFile file)
    {
        var named = paper.Files.OrderBy(one => one.Name, StringComparer.Ordinal).Select(one => $"{PdfText.Of(one.Name)} {PdfText.Reference(Specification(one, file))}").ToList();
        return named.Count == 0 ? "" : $"/Names<</EmbeddedFiles<</Names[{string.Join(' ', named)}]>>>>";
    }

    private static int Specification(PaperFile attached, PdfFile file)
    {
        var content = file.AddLong($"/Type/EmbeddedFile/Subtype/{Name(attached.MediaType)}/Params<</Size {attached.Length}>>", attached.Length, attached.WriteTo);
        var name = PdfText.Of(attached.Name);
        return file.Add($"<</Type/Filespec/F {name}/UF {name}/EF<</F {content} 0 R/UF {content} 0 R>>>>");
    }

    /// <summary>A name object: whatever is not a letter, digit, dot or hyphen is written by its number (7.3.5).</summary>
    private static string Name(string text) => string.Concat(Encoding.UTF8.GetBytes(text).Select(sign => char.IsAsciiLetterOrDigit((char)sign) || sign is (byte)'.' or (byte)'-' ? ((char)sign).ToString() : $"#{sign:X2}"));
}
