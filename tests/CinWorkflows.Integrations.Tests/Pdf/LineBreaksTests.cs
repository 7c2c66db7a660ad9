using CinWorkflows.Integrations.Pdf.Faces;
using CinWorkflows.Integrations.Pdf.Setting;

namespace CinWorkflows.Integrations.Tests.Pdf;

public sealed class LineBreaksTests
{
    private const double Size = 10;

    private readonly Lettering _lettering = new();

    [Theory]
    [InlineData("one two three", "one two ", "three")]
    [InlineData("one\ntwo", "one ", "two")]
    [InlineData("  one   two\t\u200B\n\n three  ", "one two ", " ", "three")]
    [InlineData("twelve-thirteen", "twelve-", "thirteen")]
    [InlineData("twelve/thirteen", "twelve/", "thirteen")]
    [InlineData("twelve – thirteen", "twelve – ", "thirteen")]
    [InlineData("mm mm\u00A0mm", "mm ", "mm\u00A0mm")]
    [InlineData("am 20-30/40", "am ", "20-30/40")]
    public void Text_IsBrokenWhereReadersExpectIt(string text, params string[] expected) =>
        Assert.Equal(expected, Lines(text, 52));

    [Fact]
    public void WordLongerThanALine_BeginsItsOwnAndIsBrokenThere() => Assert.Equal(["a ", "mmmmm", "mmmmm", "mm b"], Lines("a mmmmmmmmmmmm b", 50));

    [Fact]
    public void Accent_IsNeverPartedFromItsLetter() => Assert.Equal(["m\u0302m\u0302m\u0302", "m\u0302"], Lines("m\u0302m\u0302m\u0302m\u0302", 30));

    [Fact]
    public void LineOfOneLetter_IsTheNarrowestThereIs() => Assert.Equal(["m", "m"], Lines("mm", 1));

    [Fact]
    public void EveryLine_OfAnyWidth_FitsAndNothingIsLost()
    {
        foreach (var (text, seed) in RandomText.Samples(40, maxLength: 400))
        {
            var wording = Wording.Of(text, _lettering, bold: false);
            for (var width = 15; width < 400; width += 31)
            {
                var lines = LineBreaks.Break([.. wording], Size, width);

                Assert.True(lines.All(line => line.Width <= width + 0.01 || line.Text.Length == 1), $"Seed {seed}: a line is wider than {width}.");
                Assert.True(wording.Length == lines.Sum(line => line.Text.Length), $"Seed {seed}: broken to {width}, a letter is lost.");
            }
        }
    }

    [Fact]
    public void ColumnAsWideAsItsLongestWord_BreaksNoWord()
    {
        var wording = Wording.Of("Visits and appointments", _lettering, bold: true);
        var (least, most) = LineBreaks.Widths(wording, Size);

        Assert.Equal(2, LineBreaks.Break([.. wording], Size, least).Count);
        Assert.Single(LineBreaks.Break([.. wording], Size, most));
    }

    private IEnumerable<string> Lines(string text, double width) =>
        LineBreaks.Break(Wording.Of(text, _lettering, bold: false), Size, width).Select(line => string.Concat(line.Text.ToArray().Select(character => character.Meaning)));
}
