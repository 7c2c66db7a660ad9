using System.Text;
using System.Text.Json;
using CinWorkflows.Cases.Documents;
using CinWorkflows.Cases.Transfers;

namespace CinWorkflows.TransferPacks.Tests;

/// <summary>All papers in one PDF, as programs of others read it.</summary>
[Needs(Tool.Poppler, Tool.Qpdf)]
public sealed class WholePaperTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("cin-pack-test-");

    [Fact]
    public async Task The_table_of_contents_names_the_page_on_which_each_part_begins_and_each_has_a_bookmark()
    {
        using var desk = await PackDesk.WithPackAsync();
        var path = await WholeAsync(desk);

        var pages = PagesOf(path);
        var bookmarks = Bookmarks(path);
        foreach (var title in Sheets.Sheet.All.Skip(1).Select(sheet => sheet.Title).Append("Attached documents that are not set in these pages"))
        {
            var page = Array.FindIndex(pages, text => text.Split('\n').Skip(2).FirstOrDefault(line => line.Length > 0)?.Trim() == title);
            Assert.True(page > 0, $"no page begins with '{title}'");
            Assert.Contains($"{title} {page + 1}", Words(pages[0] + pages[1]), StringComparison.Ordinal);
            Assert.Contains(title, bookmarks);
        }

        Assert.All(pages.Index(), page => Assert.Contains($"Page {page.Index + 1} of", page.Item, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Attached_text_is_read_with_the_papers_and_what_cannot_be_is_inside_the_PDF_as_it_was_attached()
    {
        byte[] text = Encoding.UTF8.GetBytes("Words of the assessment.\n\nŻaneta was heard."), word = "a word-processor file"u8.ToArray();
        using var desk = new PackDesk();
        await desk.Documents.PutAsync(new(ExampleCase.CaseId, "doc-1"), new MemoryStream(text), "text/plain", CancellationToken.None);
        await desk.Documents.PutAsync(new(ExampleCase.CaseId, "doc-2"), new MemoryStream(word), PlayedDocumentContent.Word, CancellationToken.None);
        desk.Record.Add(ExampleCase.CaseId,
        [
            .. ExampleCase.UpToTheMove,
            ExampleCase.Attached("doc-1", DocumentKind.Assessment, text) with { MediaType = "text/plain" },
            ExampleCase.Attached("doc-2", DocumentKind.Plan, word) with { MediaType = PlayedDocumentContent.Word },
            .. ExampleCase.BeforeThePack,
            ExampleCase.Prepared(),
        ]);

        var path = await WholeAsync(desk);
        var whole = ForeignTool.Run("pdftotext", "-raw", path, "-").Output;

        Assert.Contains("Words of the assessment.", whole, StringComparison.Ordinal);
        Assert.Contains("Żaneta was heard.", whole, StringComparison.Ordinal);
        Assert.Contains("documents/06 Child in Need plan, as attached on 6 October 2026.docx", Words(whole), StringComparison.Ordinal);
        Assert.Contains(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(word)), string.Concat(whole.Where(sign => !char.IsWhiteSpace(sign))), StringComparison.Ordinal);
        Assert.Contains("1: 06 Child in Need plan, as attached on 6 October 2026.docx", ForeignTool.Run("pdfdetach", "-list", path).Output, StringComparison.Ordinal);
        var taken = Path.Combine(_folder.FullName, "taken.docx");
        Assert.Equal(0, ForeignTool.Run("pdfdetach", "-save", "1", "-o", taken, path).Code);
        Assert.Equal(word, await File.ReadAllBytesAsync(taken));
        Assert.Equal(0, ForeignTool.Run("qpdf", "--check", path).Code);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private async Task<string> WholeAsync(PackDesk desk)
    {
        var path = Path.Combine(_folder.FullName, "whole.pdf");
        await File.WriteAllBytesAsync(path, Zips.Entries(await desk.PackAsync()).Single(entry => entry.Name == "papers/00 All papers in one PDF.pdf").Content);
        return path;
    }

    private static string[] PagesOf(string path) => ForeignTool.Run("pdftotext", "-layout", path, "-").Output.Split('\f', StringSplitOptions.RemoveEmptyEntries);

    private static List<string?> Bookmarks(string path)
    {
        var outlines = JsonDocument.Parse(ForeignTool.Run("qpdf", "--json", "--json-key=outlines", path).Output).RootElement.GetProperty("outlines");
        return [.. outlines.EnumerateArray().Select(bookmark => bookmark.GetProperty("title").GetString())];
    }

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
