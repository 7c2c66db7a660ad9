using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CinWorkflows.Integrations.Pdf;
using CinWorkflows.TransferPacks.Papers;

namespace CinWorkflows.Integrations.Tests.Pdf;

/// <summary>A paper written to a file that others read, and that is gone when the test is over.</summary>
internal sealed partial class PdfOnDisk : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.pdf");

    public PdfOnDisk(Paper paper)
    {
        using var file = File.Create(_path);
        Written = new PdfPaperWriter().Write(paper, file);
    }

    public WrittenPaper Written { get; }

    public Task<string> InfoAsync() => PdfTool.RunAsync("pdfinfo", "-enc", "UTF-8", _path);

    public Task<string> MetadataAsync() => PdfTool.RunAsync("pdfinfo", "-meta", _path);

    /// <summary>The tree of the document's parts with their texts, as assistive technology sees it.</summary>
    public Task<string> StructureAsync() => PdfTool.RunAsync("pdfinfo", "-struct-text", _path);

    public Task<string> FontsAsync() => PdfTool.RunAsync("pdffonts", _path);

    /// <summary>The text in reading order, with a form feed between the pages.</summary>
    public Task<string> TextAsync(params string[] options) => PdfTool.RunAsync("pdftotext", [.. options, "-enc", "UTF-8", _path, "-"]);

    /// <summary>Fails where qpdf finds anything wrong with the file's objects, streams or tables.</summary>
    public Task<string> CheckAsync() => PdfTool.RunAsync("qpdf", "--check", _path);

    public Task<string> OutlinesAsync() => PdfTool.RunAsync("qpdf", "--json", "--json-key=outlines", _path);

    /// <summary>The files inside it, with their names.</summary>
    public Task<string> AttachmentsAsync() => PdfTool.RunAsync("qpdf", "--list-attachments", "--verbose", _path);

    /// <summary>All objects in plain text.</summary>
    public Task<string> ObjectsAsync() => PdfTool.RunAsync("qpdf", "--qdf", "--object-streams=disable", _path, "-");

    /// <summary>Where each word stands, in points from the top left corner of its page.</summary>
    public async Task<IReadOnlyList<PlacedWord>> WordsAsync()
    {
        var words = new List<PlacedWord>();
        var page = 0;
        foreach (var line in (await TextAsync("-bbox")).Split('\n'))
        {
            page += line.Contains("<page ", StringComparison.Ordinal) ? 1 : 0;
            if (Word().Match(line) is { Success: true } match)
            {
                words.Add(new(page, Number(match, "left"), Number(match, "top"), Number(match, "right"), Number(match, "bottom"), match.Groups["text"].Value));
            }
        }

        return words;
    }

    /// <summary>What is said in the tree, without its nesting: each part's text on one line, wherever pages part it.</summary>
    public async Task<string> SpokenAsync()
    {
        var spoken = new StringBuilder();
        foreach (var line in (await StructureAsync()).Split('\n'))
        {
            var text = Quoted().Match(line);
            spoken.Append(text.Success ? text.Groups["text"].Value : spoken.Length > 0 && spoken[^1] != '\n' ? "\n" : "");
        }

        return spoken.ToString();
    }

    public void Dispose() => File.Delete(_path);

    private static double Number(Match match, string group) => double.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("""<word xMin="(?<left>[^"]+)" yMin="(?<top>[^"]+)" xMax="(?<right>[^"]+)" yMax="(?<bottom>[^"]+)">(?<text>.*)</word>""")]
    private static partial Regex Word();

    [GeneratedRegex("""^ *"(?<text>.*)"$""")]
    private static partial Regex Quoted();
}
