using System.Globalization;
using System.Text;

namespace CinWorkflows.Integrations.Pdf.Files;

/// <summary>How values are written in a PDF file, whatever the machine's culture.</summary>
internal static class PdfText
{
    /// <summary>A text that people read, such as a title (ISO 32000-1, 7.9.2.2): UTF-16 in hexadecimal digits, so that nothing needs escaping.</summary>
    public static string Of(string text) => $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>";

    public static string Of(DateTimeOffset instant) => string.Create(CultureInfo.InvariantCulture, $"(D:{instant.ToUniversalTime():yyyyMMddHHmmss}Z)");

    /// <summary>A length in points, to the hundredth.</summary>
    public static string Of(double points) => points.ToString("0.##", CultureInfo.InvariantCulture);

    public static string Reference(int id) => string.Create(CultureInfo.InvariantCulture, $"{id} 0 R");

    public static string References(IEnumerable<int> ids) => string.Join(' ', ids.Select(Reference));
}
