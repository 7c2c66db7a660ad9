using System.Text;
using System.Text.RegularExpressions;
using CinWorkflows.Integrations.Email;

namespace CinWorkflows.Integrations.Tests.Email;

public sealed class QuotedPrintableTests
{
    [Fact]
    public void Encode_AnyText_ReadsBackUnchangedFromShortLines()
    {
        foreach (var (text, seed) in RandomText.Samples(500, maxLength: 400))
        {
            var encoded = QuotedPrintable.Encode(text);

            Assert.All(encoded.Split("\r\n"), line => Assert.InRange(line.Length, 0, 76));
            Assert.All(encoded.Split("\r\n"), line => Assert.False(line.EndsWith(' '), $"Seed {seed} ends a line in a space."));
            Assert.True(text == Decode(encoded), $"Seed {seed} does not decode to itself.");
        }
    }

    [Theory]
    [InlineData(76, 1)]
    [InlineData(77, 2)]
    public void Encode_LongWord_BreaksSoftlyAfterSeventySixCharacters(int length, int lines) =>
        Assert.Equal(lines, QuotedPrintable.Encode(new string('a', length)).Split("\r\n").Length);

    [Theory]
    [InlineData("a = b", "a =3D b")]
    [InlineData("end \nnext\t", "end=20\r\nnext=09")]
    [InlineData("a\rb\r\nc", "a\r\nb\r\nc")]
    [InlineData("é\u0000", "=C3=A9=00")]
    public void Encode_SpecialOctets_AreEscaped(string text, string encoded) =>
        Assert.Equal(encoded, QuotedPrintable.Encode(text));

    private static string Decode(string encoded)
    {
        var joined = encoded.Replace("=\r\n", "", StringComparison.Ordinal).Replace("\r\n", "\n", StringComparison.Ordinal);
        var octets = Regex.Replace(joined, "=([0-9A-F]{2})", match => ((char)Convert.ToByte(match.Groups[1].Value, 16)).ToString());
        return Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(octets));
    }
}
