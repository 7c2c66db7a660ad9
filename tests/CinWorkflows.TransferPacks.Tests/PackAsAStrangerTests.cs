using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using CinWorkflows.Cases.Plans;
using CinWorkflows.TransferPacks.Reading;
using CinWorkflows.TransferPacks.Schema;
using CinWorkflows.TransferPacks.Sealing;

namespace CinWorkflows.TransferPacks.Tests;

/// <summary>What somebody finds who unpacks a pack and has nothing of this service.</summary>
[Collection(Alone.Name)]
public sealed class PackAsAStrangerTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("cin-pack-test-");

    [Fact]
    public async Task Every_part_is_what_the_manifest_says_and_there_is_no_other()
    {
        await UnpackAsync();

        var manifest = JsonDocument.Parse(await File.ReadAllBytesAsync(PathOf("manifest.json"))).RootElement;

        var parts = manifest.GetProperty("parts").EnumerateArray().ToList();
        Assert.Equal(28, parts.Count);
        Assert.All(parts, part =>
        {
            var content = File.ReadAllBytes(PathOf(part.GetProperty("path").GetString()!));
            Assert.Equal(part.GetProperty("length").GetInt64(), content.Length);
            Assert.Equal(part.GetProperty("sha256").GetString(), Convert.ToHexStringLower(SHA256.HashData(content)));
        });
        Assert.Equal(
            parts.Select(part => part.GetProperty("path").GetString()!).Append("manifest.json").Order(StringComparer.Ordinal),
            _folder.EnumerateFiles("*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(_folder.FullName, file.FullName).Replace('\\', '/')).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_schema_in_the_pack_is_the_published_one_and_the_contents_keep_to_it()
    {
        await UnpackAsync();

        Assert.Equal(TransferPackSchema.Utf8.ToArray(), await File.ReadAllBytesAsync(PathOf("transfer-pack.schema.json")));
        Assert.Null(SchemaCheck.FaultOf(JsonDocument.Parse(await File.ReadAllBytesAsync(PathOf("pack.json"))).RootElement, SchemaCheck.Contents));
        Assert.Null(SchemaCheck.FaultOf(JsonDocument.Parse(await File.ReadAllBytesAsync(PathOf("manifest.json"))).RootElement, SchemaCheck.Manifest));
    }

    [Fact]
    [Needs(Tool.Poppler, Tool.Qpdf)]
    public async Task Every_pdf_is_tagged_and_clean()
    {
        await UnpackAsync();

        var papers = new DirectoryInfo(PathOf("papers")).GetFiles("*.pdf");
        Assert.Equal(13, papers.Length);
        Assert.All(papers, paper =>
        {
            Assert.Contains("Tagged:          yes", ForeignTool.Run("pdfinfo", paper.FullName).Output, StringComparison.Ordinal);
            var (code, output) = ForeignTool.Run("qpdf", "--check", paper.FullName);
            Assert.True(code == 0, $"{paper.Name}: {output}");
        });
    }

    [Fact]
    [Needs(Tool.Poppler)]
    public async Task The_cover_sheet_says_in_order_who_must_not_be_told_whom_to_ring_what_to_do_and_what_is_in_it()
    {
        await UnpackAsync();

        InOrder(
            Text("01 Cover sheet"),
            "Alex Example", "1 June 2015", "Who must not be told", "Whom to ring now", "Sam Worker", "01604 555 0111", "01604 555 0100", "sam@example.org", "Tina Manager", "Emergency duty team", "Out of hours", "01604 555 0199",
            "What to do with it", "20 working days", "What is in this pack", "Assessment", "papers/05 Assessment.pdf", "documents/05 Assessment, as attached on 6 October 2026.pdf", "papers/06 Child in Need plan.pdf",
            "Minutes of the latest review", "Case summary", "All papers in one PDF");
    }

    [Theory]
    [Needs(Tool.Poppler)]
    [InlineData(
        "02 Child and household",
        "943 476 5919", "X935210015001", "Any other White background (WOTH)", "Polish, English", "Needed: Polish, for the mother", "short sentences", "Oak Primary", "Mill Lane Surgery",
        "1 Old Street", "2 New Road", "7 Former Way", "Kasia Example", "half-sister (sibling)", "3 February 2010", "Yes")]
    [InlineData("04 What is open, and what has changed", "None is open.", "1 November 2026", "Action 1", "Maria Example", "None is open.", "Changed since the review on 1 September 2026", "2 September 2026", "Move to another authority")]
    [InlineData("03 Risk note", "Raised", "Mother must not be reached by e-mail", "The club and the aunt are out of reach", "2 New Road")]
    [InlineData("05 Assessment", "5 May 2026", "1 June 2026", "section 17", "Alex needs help with school.", "Żaneta, the aunt, helps.")]
    [InlineData("06 Child in Need plan", "10 June 2026", "Sam Worker", "Need 1:", "Need 3:", "Outcome 1", "Action 1", "Maria Example", "Bus pass", "Hanna Visitor", "every 2 weeks", "Call the duty team.")]
    [InlineData("07 Minutes of review 1, 1 September 2026", "1 September 2026", "Remains in need", "Maria Example", "Progress was looked at", "School is better", "On track", "Attendance 92 %", "It goes well")]
    [InlineData("08 Case summary", "known to us since May", "Things go the right way.")]
    [InlineData("09 Chronology", "4 May 2026", "Referral", "5 May 2026", "Assessment started", "1 July 2026", "the child was seen alone", "Impact of the move assessed")]
    [InlineData("10 Family and professional network", "Maria Example", "NOT SAFE", "Hanna Visitor", "hanna@health.example")]
    [InlineData("11 Service gaps", "Saturday club", "A mentor rings weekly")]
    [InlineData("12 Sharing and consent", "Consent", "Both parents agree.", "Maria Example", "Yes, please tell them.", "Piotr Example")]
    public async Task A_paper_is_read_out_in_order(string paper, params string[] texts)
    {
        await UnpackAsync();

        InOrder(Text(paper), texts);
    }

    [Fact]
    [Needs(Tool.Poppler)]
    public async Task A_pack_of_thirty_pages_is_made_well_under_a_second()
    {
        using var desk = new PackDesk();
        desk.Record.Add(ExampleCase.CaseId, [.. ExampleCase.UpToTheMove, new PlanAgreed(2, new(2026, 9, 20), ExampleCase.Plan(120)), .. ExampleCase.BeforeThePack, ExampleCase.Prepared()]);
        await (await desk.Packs.PreviewAsync(ExampleCase.CaseId, ExampleCase.TransferId, CancellationToken.None))!.DisposeAsync();

        var started = System.Diagnostics.Stopwatch.GetTimestamp();
        var pack = await desk.PackAsync();
        var took = System.Diagnostics.Stopwatch.GetElapsedTime(started);

        await ZipFile.ExtractToDirectoryAsync(new MemoryStream(pack), _folder.FullName);
        var pages = new DirectoryInfo(PathOf("papers")).GetFiles("*.pdf").Sum(paper => Pages(ForeignTool.Run("pdfinfo", paper.FullName).Output));
        Assert.True(pages >= 30, $"only {pages} pages");
        Assert.True(took / pages * 30 < TimeSpan.FromSeconds(1), $"{pages} pages took {took.TotalMilliseconds:0} ms");
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static int Pages(string info) =>
        int.Parse(info.Split('\n').Single(line => line.StartsWith("Pages:", StringComparison.Ordinal))["Pages:".Length..], CultureInfo.InvariantCulture);

    private static void InOrder(string text, params string[] expected)
    {
        var at = 0;
        foreach (var part in expected)
        {
            var found = text.IndexOf(part, at, StringComparison.Ordinal);
            Assert.True(found >= 0, $"'{part}' is not there, or not after what comes before it, in:\n{text}");
            at = found;
        }
    }

    private string Text(string paper)
    {
        var text = ForeignTool.Run("pdftotext", "-raw", PathOf($"papers/{paper}.pdf"), "-").Output;
        return string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private string PathOf(string path) => Path.Combine(_folder.FullName, path);

    private async Task UnpackAsync()
    {
        using var desk = await PackDesk.WithPackAsync();
        await ZipFile.ExtractToDirectoryAsync(new MemoryStream(await desk.PackAsync()), _folder.FullName);
        Assert.True(File.Exists(PathOf(PackManifest.Path)));
    }
}
