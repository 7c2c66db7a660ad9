using System.Globalization;

namespace CinWorkflows.Pages.Documents;

/// <summary>Files as a page says them.</summary>
internal static class FileWords
{
    private const int Thousand = 1024;

    /// <summary>"240 KB", "3.2 MB".</summary>
    public static string Size(long bytes) => bytes < Thousand * Thousand
        ? string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, bytes / Thousand)} KB")
        : string.Create(CultureInfo.InvariantCulture, $"{(double)bytes / (Thousand * Thousand):0.#} MB");

    public static string AtBeginning(string words) => words.Length == 0 ? words : $"{char.ToUpperInvariant(words[0])}{words[1..]}";
}
