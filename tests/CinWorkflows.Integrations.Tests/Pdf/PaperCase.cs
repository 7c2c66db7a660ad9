using CinWorkflows.TransferPacks.Papers;
using FsCheck;
using FsCheck.Fluent;

namespace CinWorkflows.Integrations.Tests.Pdf;

/// <summary>A paper of random blocks. Each text holds a word of its own, so that a lost or doubled one is seen.</summary>
internal sealed record PaperCase(Paper Paper, IReadOnlyList<string> Marks)
{
    private static readonly string[] Words =
    [
        "the", "family", "Zażółć", "Llŷr", "a", "of", "O’Neill-Žižka", "seen/unseen", "£1,200.50", "Παπαδοπούλου", "Олександр", "–", "→", "✓", "“no”", "x\ny",
        "LlanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogochLlanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch", "e\u0301", "<b>&amp;</b>", "\\)(", "  ",
    ];

    public static Arbitrary<PaperCase> Arbitrary { get; } = (
        from seeds in Gen.Choose(0, int.MaxValue - 1).NonEmptyListOf().Resize(14)
        select Of(seeds)).ToArbitrary();

    public override string ToString() => $"{Paper} with {Marks.Count} texts: {string.Join(", ", Paper.Blocks)}";

    private static PaperCase Of(List<int> seeds)
    {
        var marks = new List<string>();
        var level = 0;
        var blocks = seeds.ConvertAll(seed => Block(new(seed), marks, ref level));
        return new(SamplePaper.Of(blocks), marks);
    }

    private static Block Block(Random random, List<string> marks, ref int level)
    {
        return random.Next(8) switch
        {
            0 => new Heading(level = random.Next(1, Math.Min(level + 1, Heading.LowestLevel) + 1), Line(12)),
            1 => new Bullets(Enumerable.Range(0, random.Next(1, 9)).Select(_ => Text(40))),
            2 => new Facts(Enumerable.Range(0, random.Next(1, 9)).Select(_ => new Fact(Line(6), Text(30)))),
            3 => new Notice(Text(80)),
            4 => new PageBreak(),
            5 => Table(),
            _ => new Paragraph(Text(200)),
        };

        Table Table()
        {
            var caption = Line(8);
            var rows = random.Next(0, 25);
            var columns = Enumerable.Range(0, random.Next(1, random.Next(3) == 0 ? 13 : 6))
                .Select(at => new Column(rows > 0 ? Line(3) : "no row, no header", at == 0 && random.Next(2) == 0 ? ColumnContent.RowHeader : (ColumnContent)random.Next(2))).ToList();
            var longest = random.Next(4) == 0 ? 300 : 20;
            return new(caption, columns, Enumerable.Range(0, rows).Select(IReadOnlyList<string> (_) => [.. columns.Select((_, at) => at > 0 && random.Next(6) == 0 ? "" : Text(longest))]));
        }

        string Line(int longest) => Text(longest).ReplaceLineEndings(" ");

        string Text(int longest)
        {
            var mark = $"m{marks.Count}m";
            marks.Add(mark);
            return $"{mark} {string.Join(' ', Enumerable.Range(0, random.Next(longest)).Select(_ => Words[random.Next(Words.Length)]))}";
        }
    }
}
