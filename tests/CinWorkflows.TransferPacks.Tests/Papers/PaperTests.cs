using CinWorkflows.TransferPacks.Papers;

namespace CinWorkflows.TransferPacks.Tests.Papers;

public sealed class PaperTests
{
    private const string Secret = "Eve Example";

    [Theory]
    [InlineData(new[] { 1, 2, 3, 1, 2, 2, 3, 2 }, null)]
    [InlineData(new int[0], null)]
    [InlineData(new[] { 2 }, "Blocks[0]: a heading of level 2 stands under one of level 0; use level 1.")]
    [InlineData(new[] { 1, 3 }, "Blocks[1]: a heading of level 3 stands under one of level 1; use level 2.")]
    [InlineData(new[] { 1, 2, 1, 3 }, "Blocks[3]: a heading of level 3 stands under one of level 1; use level 2.")]
    public void Headings_GoDownOneLevelAtATime(int[] levels, string? refusal) =>
        Refused(refusal, () => Of(levels.Select(level => new Heading(level, Secret))));

    [Theory]
    [InlineData("", "R", "A", "Title: is blank; give it a text or leave the block out.")]
    [InlineData("T", " ", "A", "Reference: is blank; give it a text or leave the block out.")]
    [InlineData("T", "R", "A\nB", "Author: has several lines; give it one.")]
    [InlineData("T\rU", "R", "A", "Title: has several lines; give it one.")]
    [InlineData("T", "R", "A", null)]
    public void Fields_AreOneLineThatSaysSomething(string title, string reference, string author, string? refusal) =>
        Refused(refusal, () => new Paper(title, reference, author, default, []));

    [Theory]
    [InlineData("en-GB", true)]
    [InlineData("cy", true)]
    [InlineData("zh-Hant-HK", true)]
    [InlineData("", false)]
    [InlineData("English (UK)", false)]
    [InlineData("en-GB)/Lang(xx", false)]
    public void Language_IsATag(string language, bool taken) =>
        Refused(taken ? null : "Language: not a BCP 47 tag such as en-GB or cy.", () => Of([]) with { Language = language });

    [Fact]
    public void Marking_IsNoneOrOneLine()
    {
        Assert.Null((Of([]) with { Marking = null }).Marking);
        Refused("Marking: is blank; give it a text or leave the block out.", () => Of([]) with { Marking = " " });
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    public void Heading_OfAnotherLevel_IsRefused(int level) =>
        Refused($"Level: is {level}; headings have the levels 1 to 3.", () => new Heading(level, "x"));

    [Fact]
    public void Blocks_WithoutContent_AreRefusedByField()
    {
        Refused("Text: is blank; give it a text or leave the block out.", () => new Paragraph("\n"));
        Refused("Text: is blank; give it a text or leave the block out.", () => new Notice(""));
        Refused("Items: is empty; leave the block out.", () => new Bullets());
        Refused("Items[1]: is blank; give it a text or leave the block out.", () => new Bullets("a", " "));
        Refused("Rows: is empty; leave the block out.", () => new Facts());
        Refused("Value: is blank; give it a text or leave the block out.", () => new Fact("Name", ""));
        Refused("Rows: an entry is missing; leave it out.", () => new Facts([null!]));
        Refused("Blocks[0]: is missing; leave it out.", () => Of([null!]));
    }

    [Fact]
    public void Table_ThatIsNotRectangular_IsRefusedByRow()
    {
        Refused("Rows[1]: has not one cell for each of 2 columns; leave a cell empty instead.", () => TableOf(["a", "b"], ["a"]));
        Refused("Rows[0]: has not one cell for each of 2 columns; leave a cell empty instead.", () => TableOf(["a", null!]));
        Refused("Rows[0]: its header is blank; say what the row is about.", () => TableOf([" ", "b"]));
        Refused("Columns: is empty; leave the block out.", () => new Table("c", [], []));
        Refused("Columns: 13 are too many; a table has at most 12, or is two tables.", () => new Table("c", Enumerable.Repeat(new Column("x"), 13), []));
        Refused("Columns: only the first can hold row headers.", () => new Table("c", [new("a"), new("b", ColumnContent.RowHeader)], []));
        Refused("WhenEmpty: is blank; give it a text or leave the block out.", () => new Table("c", [new("a")], []) { WhenEmpty = "" });
        Refused(null, () => TableOf(["a", ""]));
    }

    [Fact]
    public void Table_ChangedByItsMakerAfterwards_StaysAsItWasChecked()
    {
        string[] row = ["a", "b"];
        List<string[]> rows = [row];
        var table = new Table("c", [new("a"), new("b")], rows);

        row[0] = "changed";
        rows.Add([]);

        Assert.Equal(["a", "b"], Assert.Single(table.Rows));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" \r\n\n ")]
    [InlineData("one", "one")]
    [InlineData("one\ntwo\r\n\r\n\n three \n \nfour\n", "one\ntwo", "three", "four")]
    public void Paragraphs_OfATypedText_EndAtBlankLines(string? text, params string[] expected) =>
        Assert.Equal(expected, Paragraph.Each(text).Select(paragraph => paragraph.Text));

    [Fact]
    public void PapersAndBlocks_NameNobodyInALog()
    {
        Block[] blocks = [new Heading(1, Secret), new Paragraph(Secret), new Notice(Secret), new Bullets(Secret), new Facts(new Fact(Secret, Secret)), new Table(Secret, [new(Secret)], [[Secret]]), new PageBreak()];

        string[] said = [$"{new Paper(Secret, Secret, Secret, default, blocks)}", .. blocks.Select(block => $"{block}"), $"{new Fact(Secret, Secret)}", $"{new Column(Secret)}"];

        Assert.DoesNotContain(said, text => text.Contains(Secret, StringComparison.Ordinal));
    }

    private static Paper Of(IEnumerable<Block> blocks) => new("T", "R", "A", default, blocks);

    private static Table TableOf(params string[][] rows) => new("c", [new("a", ColumnContent.RowHeader), new("b")], rows);

    private static void Refused(string? refusal, Func<object> make) =>
        Assert.Equal(refusal, Record.Exception(make) is { } exception ? Assert.IsType<PaperException>(exception).Message : null);
}
