using System.Text.RegularExpressions;
using CinWorkflows.Integrations.Pdf;
using CinWorkflows.TransferPacks.Papers;

namespace CinWorkflows.Integrations.Tests.Pdf;

/// <summary>What others make of our PDF files.</summary>
public sealed class PdfPaperWriterTests
{
    [Fact]
    [Needs(Tool.Qpdf)]
    public async Task Paper_CheckedByAnother_IsWellFormed()
    {
        using var pdf = new PdfOnDisk(SamplePaper.Everything);

        Assert.Contains("No syntax or stream encoding errors found", await pdf.CheckAsync());
    }

    [Fact]
    [Needs(Tool.Poppler)]
    public async Task Paper_ReadByAnother_IsTaggedAndSaysWhatItIs()
    {
        using var pdf = new PdfOnDisk(SamplePaper.Everything);

        var info = await pdf.InfoAsync();

        Assert.Equal(4, pdf.Written.Pages);
        Assert.Matches(@"Tagged:\s+yes", info);
        Assert.Matches(@"Title:\s+Child in Need plan\n", info);
        Assert.Matches(@"Author:\s+Westshire County Council\n", info);
        Assert.Matches(@"Subject:\s+CIN-2026-000417\n", info);
        Assert.Matches(@"Pages:\s+4\n", info);
        Assert.Matches(@"Page size:\s+595\.28 x 841\.89 pts \(A4\)", info);
        Assert.Matches(@"PDF version:\s+1\.7", info);
        Assert.Matches(@"JavaScript:\s+no", info);
    }

    [Fact]
    [Needs(Tool.Qpdf)]
    public async Task Catalogue_OfAPaper_TellsLanguageTitleAndOrder()
    {
        using var pdf = new PdfOnDisk(new("Cynllun", "CIN-1", "Cyngor", DateTimeOffset.UnixEpoch, [new Heading(1, "Y plentyn")]) { Language = "cy" });

        var objects = await pdf.ObjectsAsync();

        Assert.Contains("/Lang (cy)", objects);
        Assert.Contains("/DisplayDocTitle true", objects);
        Assert.Contains("/Marked true", objects);
        Assert.Contains("/Tabs /S", objects);
        Assert.DoesNotContain("/XFA", objects);
    }

    [Fact]
    [Needs(Tool.Qpdf)]
    public async Task Files_InsideAPaper_AreFoundByAnotherAndTheFileIsWellFormed()
    {
        var content = new byte[300_000];
        Random.Shared.NextBytes(content);
        using var pdf = new PdfOnDisk(new("Plan", "CIN-1", "Authority", DateTimeOffset.UnixEpoch, []) { Files = [Kept("Żółty (1).docx", content), Kept("a.png", [1])] });

        Assert.Contains("No syntax or stream encoding errors found", await pdf.CheckAsync());
        var attached = await pdf.AttachmentsAsync();
        Assert.Contains("a.png", attached);
        Assert.Contains("Żółty (1).docx", attached);
    }

    [Fact]
    public void Files_ShorterThanAnnounced_AreRefused()
    {
        var paper = new Paper("Plan", "CIN-1", "Authority", DateTimeOffset.UnixEpoch, []) { Files = [new("a.png", "image/png", 2, output => output.WriteByte(1))] };

        Assert.Throws<InvalidOperationException>(() => new PdfPaperWriter().Write(paper, Stream.Null));
    }

    [Fact]
    public void Files_OfOneName_AreRefused() => Assert.Throws<PaperException>(() =>
        new Paper("Plan", "CIN-1", "Authority", DateTimeOffset.UnixEpoch, []) { Files = [Kept("a.png", [1]), Kept("a.png", [2])] });

    [Fact]
    [Needs(Tool.Poppler)]
    public async Task Metadata_OfATitleWithMarkupAndControls_IsStillXml()
    {
        using var pdf = new PdfOnDisk(new("Plan <b>&\u0001 \"x\"", "CIN-1", "A & B", DateTimeOffset.UnixEpoch, []));

        var metadata = System.Xml.Linq.XDocument.Parse(await pdf.MetadataAsync());

        Assert.Contains("Plan <b>&\uFFFD \"x\"", metadata.Root!.Value);
        Assert.Contains("A & B", metadata.Root.Value);
    }

    [Fact]
    [Needs(Tool.Poppler)]
    public async Task Text_Extracted_HasEveryLetterInReadingOrder()
    {
        using var pdf = new PdfOnDisk(SamplePaper.Everything);

        var text = Flat(await pdf.TextAsync());

        string[] inOrder =
        [
            "Child in Need plan", "Warning: this plan", "About the child", "Siân Llŷr O’Neill", "17 Ysgol Lane", "What was assessed", SamplePaper.Diacritics,
            SamplePaper.Signs, "Strengths", "breakfast club.", "“I want Mum to be well.”", "Actions, who takes them", "Outcome 1 Take the children",
            "What it costs", "£1,104.00", "Disagreements None recorded.", "Signatures",
        ];
        var at = 0;
        foreach (var part in inOrder)
        {
            var found = text.IndexOf(part, at, StringComparison.Ordinal);
            Assert.True(found >= 0, $"'{part}' is not in the text, or stands too early.");
            at = found;
        }

        Assert.Empty(pdf.Written.NotShown);
    }

    [Fact]
    [Needs(Tool.Poppler)]
    public async Task Structure_OfAPaper_HasHeadingsListsAndTableHeaders()
    {
        using var pdf = new PdfOnDisk(SamplePaper.Everything);

        var structure = await pdf.StructureAsync();

        Assert.Equal(
            ["H1 Child in Need plan", "H2 About the child", "H2 What was assessed", "H3 Strengths", "H4 In the child’s own words", "H2 The plan", "H2 What it costs", "H2 Signatures"],
            Regex.Matches(structure, @"(H\d) \(block\)\n\s+""(.*)""").Select(match => $"{match.Groups[1]} {match.Groups[2]}"));
        Assert.Matches(@"L \(block\):\s+/ListNumbering /Disc\s+LI \(block\)\s+Lbl \(block\)\s+""•""\s+LBody \(block\)\s+""A warm relationship", structure);
        Assert.Matches(@"LI \(block\)\s+Lbl \(block\)\s+""Date of birth""\s+LBody \(block\)\s+""3 May 2014""", structure);
        Assert.Matches(@"Table \(block\)\s+Caption\s+""Services and their cost""\s+THead\s+TR\s+TH:\s+/Scope /Column\s+""Service""", structure);
        Assert.Matches(@"TR\s+TH:\s+/Scope /Row\s+""Family support""\s+TD\s+""Westshire Early Help""\s+TD\s+""3""\s+TD\s+""£1,104.00""", structure);
        Assert.Matches(@"Div\s+P \(block\)\s+""Warning: this plan", structure);
    }

    [Fact]
    [Needs(Tool.Poppler)]
    public async Task Margins_OfEveryPage_AreSeenButNotReadOut()
    {
        using var pdf = new PdfOnDisk(SamplePaper.Everything);

        var pages = (await pdf.TextAsync()).Split('\f', StringSplitOptions.RemoveEmptyEntries);
        var spoken = await pdf.SpokenAsync();

        Assert.Equal(4, pages.Length);
        Assert.All(pages.Index(), page => Assert.Contains($"Page {page.Index + 1} of 4", page.Item));
        Assert.Equal([3, 2, 2, 2], pages.Select(page => Regex.Count(page, "^Official-sensitive$", RegexOptions.Multiline)));
        Assert.DoesNotContain("Page 1 of", spoken);
        Assert.Equal(1, Regex.Count(spoken, "Official-sensitive"));
    }

    [Fact]
    [Needs(Tool.Qpdf)]
    public async Task Bookmarks_OfAPaper_AreItsHeadingsWithinEachOther()
    {
        using var pdf = new PdfOnDisk(SamplePaper.Everything);

        var outlines = System.Text.Json.JsonDocument.Parse(await pdf.OutlinesAsync()).RootElement.GetProperty("outlines");

        Assert.Equal(
            ["About the child p1", "What was assessed p1", "The plan p2", "What it costs p3", "Signatures p4"],
            outlines.EnumerateArray().Select(entry => $"{entry.GetProperty("title").GetString()} p{entry.GetProperty("destpageposfrom1").GetInt32()}"));
        var strengths = Assert.Single(outlines[1].GetProperty("kids").EnumerateArray());
        Assert.Equal("Strengths", strengths.GetProperty("title").GetString());
        Assert.Equal("In the child’s own words", Assert.Single(strengths.GetProperty("kids").EnumerateArray()).GetProperty("title").GetString());
    }

    [Fact]
    [Needs(Tool.Poppler)]
    public async Task Faces_OfAPaper_AreEmbeddedSubsetsThatLeadBackToUnicode()
    {
        using var pdf = new PdfOnDisk(SamplePaper.Everything);

        var fonts = (await pdf.FontsAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries)[2..];

        Assert.Equal(3, fonts.Length);
        Assert.All(fonts, font => Assert.Matches(@"^[A-Z]{6}\+\S+\s+CID TrueType\s+Identity-H\s+yes yes yes", font));
    }

    [Fact]
    [Needs(Tool.Poppler)]
    public async Task FaceThatIsNotUsed_IsNotEmbedded()
    {
        using var pdf = new PdfOnDisk(SamplePaper.Of(new Paragraph("No arrow, no box.")));

        Assert.DoesNotContain("DejaVu", await pdf.FontsAsync());
    }

    [Fact]
    [Needs(Tool.Poppler)]
    public async Task CharacterThatNoFaceHas_IsMarkedReportedAndKeptInTheText()
    {
        using var pdf = new PdfOnDisk(SamplePaper.Of(new Paragraph("Name: 中文, signed\u0007 with 😀 and \ud800.")));

        var spoken = await pdf.SpokenAsync();

        Assert.Equal(["U+0007", "U+4E2D", "U+6587", "U+FFFD", "U+1F600"], pdf.Written.NotShown.Select(rune => $"U+{rune.Value:X4}"));
        Assert.Contains("Name: 中文, signed\uFFFD with 😀 and \uFFFD.", spoken);
    }

    [Fact]
    [Needs(Tool.Poppler)]
    public async Task AccentTypedAfterItsLetter_IsComposed()
    {
        using var pdf = new PdfOnDisk(SamplePaper.Of(new Paragraph("Sia\u0302n, Llw\u0302yd, Nguye\u0302\u0303n, \u0110a\u0323\u0306ng, s\u0326, m\u0302")));

        Assert.Contains("Siân, Llŵyd, Nguyễn, Đặng, ș, m\u0302", await pdf.SpokenAsync());
    }

    [Fact]
    public void SamePaper_WrittenAgain_IsTheSameToTheByte()
    {
        byte[] Bytes()
        {
            using var output = new MemoryStream();
            new PdfPaperWriter().Write(SamplePaper.Long(3), output);
            return output.ToArray();
        }

        Assert.Equal(Bytes(), Bytes());
    }

    [Fact]
    public void OtherPaper_HasAnotherId()
    {
        static string Id(string text)
        {
            using var output = new MemoryStream();
            new PdfPaperWriter().Write(SamplePaper.Of(new Paragraph(text)), output);
            return Regex.Match(System.Text.Encoding.Latin1.GetString(output.ToArray()), @"/ID\[<(\w{32})>").Groups[1].Value;
        }

        Assert.NotEqual(Id("one"), Id("two"));
        Assert.Equal(32, Id("one").Length);
    }

    [Fact]
    [Needs(Tool.Poppler, Tool.Qpdf)]
    public async Task PaperWithNothingButATitle_IsOnePage()
    {
        using var pdf = new PdfOnDisk(new("Empty", "R-1", "Authority", DateTimeOffset.UnixEpoch, []));

        Assert.Equal(1, pdf.Written.Pages);
        await pdf.CheckAsync();
        Assert.Contains("Empty", await pdf.SpokenAsync());
    }

    private static PaperFile Kept(string name, byte[] content) => new(name, "application/octet-stream", content.Length, output => output.Write(content));

    private static string Flat(string text) => Regex.Replace(text, @"\s+", " ");
}
