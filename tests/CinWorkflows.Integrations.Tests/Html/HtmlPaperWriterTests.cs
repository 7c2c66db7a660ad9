using System.Security.Cryptography;
using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using CinWorkflows.Integrations.Html;
using CinWorkflows.Integrations.Tests.Pdf;
using CinWorkflows.TransferPacks.Papers;

namespace CinWorkflows.Integrations.Tests.Html;

/// <summary>What a browser makes of our pages.</summary>
public sealed class HtmlPaperWriterTests
{
    [Fact]
    public void Page_HasLanguageTitleAndOneMainHeading()
    {
        var page = Parsed(SamplePaper.Everything);

        Assert.Equal("en-GB", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("Child in Need plan", page.Title);
        Assert.Equal("CSS1Compat", page.CompatMode);
        Assert.Equal("Child in Need plan", Assert.Single(page.QuerySelectorAll("h1")).TextContent);
        Assert.Single(page.QuerySelectorAll("main"));
        Assert.Equal(["Official-sensitive", "Official-sensitive"], page.QuerySelectorAll(".marking").Select(marking => marking.TextContent));
        Assert.Equal("2026-07-03T14:05:00+01:00", page.QuerySelector("time")!.GetAttribute("datetime"));
        Assert.Contains("CIN-2026-000417", page.QuerySelector("footer")!.TextContent);
    }

    [Fact]
    public void Headings_GoDownOneLevelAtATime() =>
        Assert.Equal(
            ["H1", "H2", "H2", "H3", "H4", "H2", "H2", "H2"],
            Parsed(SamplePaper.Everything).QuerySelectorAll("h1,h2,h3,h4,h5,h6").Select(heading => heading.TagName));

    [Fact]
    public void Table_HasCaptionAndScopesAndAFrameThatTheKeyboardReaches()
    {
        var table = Parsed(SamplePaper.Everything).QuerySelectorAll("table").Last();

        Assert.Equal("Services and their cost", table.QuerySelector("caption")!.TextContent);
        Assert.Equal(["col", "col", "col", "col"], table.QuerySelectorAll("thead th").Select(header => header.GetAttribute("scope")));
        Assert.Equal(["Breakfast club", "Family support", "Short breaks"], table.QuerySelectorAll("tbody th[scope=row]").Select(header => header.TextContent));
        Assert.Equal(["School", "5", "£12.50"], table.QuerySelectorAll("tbody tr:first-child td").Select(cell => cell.TextContent));
        Assert.Equal(["5", "£12.50"], table.QuerySelectorAll("tbody tr:first-child td.figures").Select(cell => cell.TextContent));
        var frame = table.ParentElement!;
        Assert.Equal(("region", "0", table.QuerySelector("caption")!.Id), (frame.GetAttribute("role"), frame.GetAttribute("tabindex"), frame.GetAttribute("aria-labelledby")));
    }

    [Fact]
    public void TableWithoutRows_SaysSo()
    {
        var caption = Parsed(SamplePaper.Everything).QuerySelector("p.caption")!;

        Assert.Equal(("Disagreements", "None recorded."), (caption.TextContent, caption.NextElementSibling!.TextContent));
    }

    [Fact]
    public void FactsAndBullets_AreListsWithTheirLineBreaks()
    {
        var page = Parsed(SamplePaper.Everything);

        Assert.Equal(["Name", "Date of birth", "Address", "Allocated social worker"], page.QuerySelectorAll("dl dt").Select(term => term.TextContent));
        Assert.Equal("Flat 2<br>17 Ysgol Lane<br>Westshire WS1 4XX", page.QuerySelectorAll("dl dd")[2].InnerHtml);
        Assert.Equal(3, page.QuerySelectorAll("ul > li").Length);
        Assert.StartsWith("Warning: this plan", page.QuerySelector(".notice p")!.TextContent);
    }

    [Fact]
    public void Page_NeedsNothingFromOutsideAndRunsNothing()
    {
        var page = Parsed(SamplePaper.Everything);

        Assert.Empty(page.QuerySelectorAll("script,link,img,iframe,object,embed,form,base,a"));
        Assert.DoesNotContain(page.All.SelectMany(element => element.Attributes), attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal) || attribute.Name is "src" or "href" or "style");
        var style = Assert.Single(page.QuerySelectorAll("style")).TextContent;
        Assert.DoesNotContain("url(", style);
        Assert.DoesNotContain("@import", style);
        var policy = page.QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content")!;
        Assert.Contains("default-src 'none'", policy);
        Assert.Contains($"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)))}'", policy);
    }

    [Fact]
    public void TextThatLooksLikeMarkup_IsTextEverywhere()
    {
        const string Hostile = "</title></style><script>alert(1)</script><img src=x onerror=\"alert('2')\">&amp;'\"";
        Block[] blocks =
        [
            new Heading(1, Hostile),
            new Paragraph(Hostile),
            new Notice(Hostile),
            new Bullets(Hostile),
            new Facts(new Fact(Hostile, Hostile)),
            new Table(Hostile, [new(Hostile, ColumnContent.RowHeader), new(Hostile)], [[Hostile, Hostile]]),
            new Table(Hostile, [new(Hostile)], []),
        ];
        var paper = new Paper(Hostile, Hostile, Hostile, DateTimeOffset.UnixEpoch, blocks) { Marking = Hostile };

        var page = Parsed(paper);

        Assert.Empty(page.QuerySelectorAll("script,img"));
        Assert.Equal(Hostile, page.Title);
        Assert.Equal(Hostile, page.QuerySelector("meta[name=author]")!.GetAttribute("content"));
        Assert.All(page.QuerySelectorAll("h1,h2,.notice p,li,dt,dd,caption,th,td,.marking"), element => Assert.Equal(Hostile, element.TextContent));
    }

    [Fact]
    public void CharacterThatHtmlCannotWrite_IsMarkedAndReported()
    {
        var (written, bytes) = Write(SamplePaper.Of(new Paragraph("a\u0000b \ud800 c\td\u00A0e 中文 😀 مرحبا")));

        Assert.Equal([0, 0xFFFD], written.NotShown.Select(rune => rune.Value));
        Assert.Equal("a\uFFFDb \uFFFD c\td\u00A0e 中文 😀 مرحبا", Parse(bytes).QuerySelector("main > p")!.TextContent);
    }

    [Fact]
    public void EveryLetter_ComesBack()
    {
        var text = Parsed(SamplePaper.Everything).QuerySelector("main")!.TextContent;

        Assert.Contains(SamplePaper.Diacritics, text);
        Assert.Contains(SamplePaper.Signs, text);
    }

    [Fact]
    public void SamePaper_WrittenAgain_IsTheSameToTheByte()
    {
        Assert.Equal(Write(SamplePaper.Everything).Bytes, Write(SamplePaper.Everything).Bytes);
        Assert.NotEqual(0xEF, Write(SamplePaper.Everything).Bytes[0]);
    }

    [Fact]
    public void Page_ParsedStrictly_HasNoFaultAndNoIdTwice()
    {
        var parser = new HtmlParser(new HtmlParserOptions { IsStrictMode = true });

        var page = parser.ParseDocument(Encoding.UTF8.GetString(Write(SamplePaper.Everything).Bytes));

        Assert.Equal(["table-1", "table-2"], page.QuerySelectorAll("[id]").Select(element => element.Id));
    }

    private static IHtmlDocument Parsed(Paper paper) => Parse(Write(paper).Bytes);

    private static IHtmlDocument Parse(byte[] bytes) => new HtmlParser().ParseDocument(new MemoryStream(bytes));

    private static (WrittenPaper Written, byte[] Bytes) Write(Paper paper)
    {
        using var output = new MemoryStream();
        return (new HtmlPaperWriter().Write(paper, output), output.ToArray());
    }
}
