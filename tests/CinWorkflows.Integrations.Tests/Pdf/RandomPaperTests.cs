using System.Text.RegularExpressions;
using CinWorkflows.Integrations.Pdf;
using FsCheck;
using FsCheck.Fluent;

namespace CinWorkflows.Integrations.Tests.Pdf;

/// <summary>What holds of every paper.</summary>
public sealed partial class RandomPaperTests
{
    private const int Papers = 25;
    private const double LeftMargin = 62;
    private const double RightMargin = 595.28 - 62;

    [Fact]
    [Needs(Tool.Poppler, Tool.Qpdf)]
    public void EveryPaper_IsWellFormedAndSaysEachTextOnceInOrderWithinTheMargins() => Check(paper =>
    {
        using var pdf = new PdfOnDisk(paper.Paper);
        pdf.CheckAsync().GetAwaiter().GetResult();
        var spoken = pdf.SpokenAsync().GetAwaiter().GetResult();
        var outside = pdf.WordsAsync().GetAwaiter().GetResult().Where(word => word.Left < LeftMargin || word.Right > RightMargin || word.Top < 0 || word.Bottom > 842).ToList();
        return (Mark().Matches(spoken).Select(match => match.Value).SequenceEqual(paper.Marks)).Label("every text is read out once, in order")
            .And((outside.Count == 0).Label($"outside: {string.Join(", ", outside)}"))
            .And((pdf.Written.NotShown.Count == 0).Label("every character is shown"));
    });

    [Fact]
    public void EveryPaper_WrittenTwice_IsTheSameToTheByte() => Check(paper => Bytes(paper).AsSpan().SequenceEqual(Bytes(paper)).ToProperty());

    private static void Check(Func<PaperCase, Property> holds) =>
        FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(Papers), Prop.ForAll(PaperCase.Arbitrary, holds));

    private static byte[] Bytes(PaperCase paper)
    {
        using var output = new MemoryStream();
        new PdfPaperWriter().Write(paper.Paper, output);
        return output.ToArray();
    }

    [GeneratedRegex(@"\bm\d+m\b")]
    private static partial Regex Mark();
}
