using System.Text;
using CinWorkflows.Integrations.Calendar;

namespace CinWorkflows.Integrations.Tests.Calendar;

public sealed class ContentLineTests
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    [Fact]
    public void Fold_AnyText_KeepsLinesShortAndCharactersWhole()
    {
        foreach (var (text, seed) in RandomText.Samples(500, maxLength: 400))
        {
            var folded = ContentLine.Fold(text);

            var octets = Strict.GetBytes(folded);
            Assert.All(SplitLines(octets), line => Assert.InRange(line.Length, 0, 75));
            Assert.All(SplitLines(octets), line => Strict.GetString(line));
            Assert.True(text + "\r\n" == folded.Replace("\r\n ", "", StringComparison.Ordinal), $"Seed {seed} does not unfold to itself.");
        }
    }

    [Theory]
    [InlineData(75, 1)]
    [InlineData(76, 2)]
    [InlineData(149, 2)]
    [InlineData(150, 3)]
    public void Fold_AsciiLine_CountsTheLeadingSpaceOfAContinuation(int length, int lines) =>
        Assert.Equal(lines, ContentLine.Fold(new string('a', length)).Split("\r\n").Length - 1);

    [Fact]
    public void EscapeText_AnyText_ReadsBackUnchanged()
    {
        foreach (var (text, seed) in RandomText.Samples(500, maxLength: 200))
        {
            var escaped = ContentLine.EscapeText(text);

            Assert.True(text == Unescape(escaped), $"Seed {seed} does not unescape to itself.");
        }
    }

    [Theory]
    [InlineData("a\r\nb")]
    [InlineData("a\rb")]
    [InlineData("a\nb")]
    [InlineData("a\u0085b")]
    [InlineData("a\u2028b")]
    public void EscapeText_LineEndOfAnyKind_BecomesOneEscape(string text) =>
        Assert.Equal("a\\nb", ContentLine.EscapeText(text));

    [Fact]
    public void EscapeText_ControlCharacter_IsDropped() =>
        Assert.Equal("a\tb", ContentLine.EscapeText("a\t\u0000\u0007b"));

    [Fact]
    public void QuoteParameter_ReservedCharacters_AreWrittenByRfc6868() =>
        Assert.Equal("\"Pat ^'PJ^' J^^; a:b, c\"", ContentLine.QuoteParameter("Pat \"PJ\" J^; a:b, c"));

    [Fact]
    public void QuoteParameter_Backslash_CannotHideTheClosingQuote() =>
        Assert.Equal("\"Pat/\"", ContentLine.QuoteParameter("Pat\\"));

    [Fact]
    public void QuoteParameter_LineBreak_CannotEndTheLine() =>
        Assert.Equal("\"a  b\"", ContentLine.QuoteParameter("a\r\nb"));

    private static IEnumerable<byte[]> SplitLines(byte[] octets) =>
        Encoding.Latin1.GetString(octets).Split("\r\n").Select(Encoding.Latin1.GetBytes);

    private static string Unescape(string escaped)
    {
        var text = new StringBuilder();
        for (var i = 0; i < escaped.Length; i++)
        {
            text.Append(escaped[i] is not '\\' ? escaped[i] : escaped[++i] is 'n' ? '\n' : escaped[i]);
        }

        return text.ToString();
    }
}
