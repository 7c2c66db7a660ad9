using System.Text.RegularExpressions;
using CinWorkflows.TransferPacks.Papers;

namespace CinWorkflows.Integrations.Tests.Pdf;

/// <summary>Where things stand on the pages, as another program sees it.</summary>
public sealed class PdfLayoutTests
{
    private const double LeftMargin = 62;
    private const double RightMargin = 595.28 - 62;
    private const double Foot = 841.89 - 40;

    private static readonly string Words = string.Join(' ', Enumerable.Repeat("seen at home", 120));

    [Fact]
    [Needs(Tool.Poppler)]
    public async Task Text_OfAnyLength_StaysWithinTheMargins()
    {
        using var pdf = new PdfOnDisk(SamplePaper.Of(
            new Heading(1, new string('H', 200)),
            new Paragraph(new string('W', 3000)),
            new Bullets(new string('W', 500)),
            new Facts(new Fact(new string('W', 90), new string('W', 300))),
            new Notice(new string('W', 400)),
            new Table(new string('W', 200), Enumerable.Range(1, 12).Select(at => new Column(new string('W', 30))), [[.. Enumerable.Range(1, 12).Select(at => new string('W', 40 * at))]])));

        Assert.All(await pdf.WordsAsync(), word => Assert.True(
            word.Left >= LeftMargin && word.Right <= RightMargin && word.Top > 0 && word.Bottom < Foot,
            $"A word of {word.Text.Length} letters on page {word.Page} reaches from {word.Left} to {word.Right}, and down to {word.Bottom}."));
    }

    [Fact]
    [Needs(Tool.Poppler)]
    public async Task Figures_InAColumn_EndBelowEachOther()
    {
        using var pdf = new PdfOnDisk(SamplePaper.Of(new Table("Costs", [new("What"), new("Cost", ColumnContent.Figures)], [["a", "£1.50"], ["b", "£11,111.50"], ["c", "£7"]])));

        var ends = (await pdf.WordsAsync()).Where(word => word.Text.StartsWith('£') || word.Text == "Cost").Select(word => word.Right).ToList();

        Assert.Equal(4, ends.Count);
        Assert.True(ends.Max() - ends.Min() < 0.2, $"They end at {string.Join(", ", ends)}.");
    }

    [Fact]
    [Needs(Tool.Poppler)]
    public async Task Heading_WhereverItFalls_StandsAboveWhatItLeadsTo()
    {
        for (var lines = 20; lines < 44; lines++)
        {
            using var pdf = new PdfOnDisk(SamplePaper.Of(
                new Paragraph(string.Join('\n', Enumerable.Repeat("line", lines))),
                new Heading(1, "Above"),
                new Heading(2, "Below"),
                new Paragraph(Words)));

            var words = await pdf.WordsAsync();

            var page = words.Single(word => word.Text == "Above").Page;
            var follows = words.Count(word => word.Page == page && word.Text == "seen");
            Assert.True(words.Single(word => word.Text == "Below").Page == page && follows >= 8, $"After {lines} lines the headings stand on page {page} above {follows} words of theirs.");
        }
    }

    [Fact]
    [Needs(Tool.Poppler)]
    public async Task Paragraph_PartedByAPage_LeavesNoLineAlone()
    {
        for (var lines = 30; lines < 46; lines++)
        {
            using var pdf = new PdfOnDisk(SamplePaper.Of(
                new Paragraph(string.Join('\n', Enumerable.Repeat("line", lines))),
                new Paragraph(string.Join('\n', Enumerable.Repeat("kept", 5)))));

            var shares = (await pdf.WordsAsync()).Where(word => word.Text == "kept").CountBy(word => word.Page).Select(page => page.Value).ToList();

            Assert.Equal(5, shares.Sum());
            Assert.True(shares.TrueForAll(share => share >= 2), $"After {lines} lines a paragraph of five is parted into {string.Join(" and ", shares)}.");
        }
    }

    [Fact]
    [Needs(Tool.Poppler)]
    public async Task TableOverSeveralPages_RepeatsItsHeaderForTheEyeOnly()
    {
        using var pdf = new PdfOnDisk(SamplePaper.Of(SamplePaper.Actions(100)));

        var pages = (await pdf.TextAsync()).Split('\f', StringSplitOptions.RemoveEmptyEntries);
        var structure = await pdf.StructureAsync();

        Assert.True(pages.Length > 5);
        Assert.All(pages, page => Assert.Contains("Visits", page));
        Assert.Equal(1, Regex.Count(structure, "\"Visits\""));
        Assert.Equal(1, Regex.Count(structure, @"Table \(block\)"));
        Assert.Equal(101, Regex.Count(structure, @"^ *TR$", RegexOptions.Multiline));
    }

    [Fact]
    [Needs(Tool.Poppler, Tool.Qpdf)]
    public async Task RowHigherThanAPage_IsPartedAndReadAsOneCell()
    {
        using var pdf = new PdfOnDisk(SamplePaper.Of(new Table("Chronology", [new("When", ColumnContent.RowHeader), new("What")], [["May", string.Join(' ', Enumerable.Range(1, 2500))], ["June", "nothing"]])));

        var spoken = await pdf.SpokenAsync();

        Assert.True(pdf.Written.Pages > 2);
        Assert.Contains(string.Join(' ', Enumerable.Range(1, 2500)), spoken);
        Assert.Contains("June\nnothing\n", spoken);
        await pdf.CheckAsync();
    }

    [Fact]
    [Needs(Tool.Poppler, Tool.Qpdf)]
    public async Task HeaderHigherThanAPage_StillLeavesRoomForTheRows()
    {
        using var pdf = new PdfOnDisk(SamplePaper.Of(new Table("Odd", [new(string.Join(' ', Enumerable.Repeat("head", 4000))), new("b")], [["x", "last"]])));

        await pdf.CheckAsync();
        Assert.Contains("last", await pdf.SpokenAsync());
    }

    [Fact]
    [Needs(Tool.Poppler)]
    public async Task PageBreaks_InARow_LeaveNoPageEmpty()
    {
        using var pdf = new PdfOnDisk(SamplePaper.Of(new PageBreak(), new Paragraph("one"), new PageBreak(), new PageBreak(), new Paragraph("two")));

        var words = await pdf.WordsAsync();

        Assert.Equal(3, pdf.Written.Pages);
        Assert.Equal([2, 3], words.Where(word => word.Text is "one" or "two").Select(word => word.Page));
    }

    [Fact]
    [Needs(Tool.Poppler)]
    public async Task LongAuthorReferenceAndMarking_DoNotRunIntoEachOther()
    {
        using var pdf = new PdfOnDisk(new("Plan", new string('R', 120), new string('A', 200), DateTimeOffset.UnixEpoch, []) { Marking = new string('M', 150) });

        var footer = (await pdf.WordsAsync()).Where(word => word.Top > Foot - 20).OrderBy(word => word.Left).ToList();

        Assert.Equal(6, footer.Count);
        Assert.All(footer.Zip(footer.Skip(1)), pair => Assert.True(pair.First.Right < pair.Second.Left, $"'{pair.First.Text}' runs into '{pair.Second.Text}'."));
    }
}
