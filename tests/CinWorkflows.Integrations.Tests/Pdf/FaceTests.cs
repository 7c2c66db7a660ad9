using System.Text;
using CinWorkflows.Integrations.Pdf.Faces;

namespace CinWorkflows.Integrations.Tests.Pdf;

public sealed class FaceTests
{
    /// <summary>Letters, digits and signs of the languages of Europe, Welsh and Vietnamese among them.</summary>
    private static readonly (int First, int Last)[] Promised = [(0x21, 0x7E), (0xA1, 0x17F), (0x218, 0x21B), (0x386, 0x3CE), (0x400, 0x45F), (0x490, 0x491), (0x1E80, 0x1E85), (0x1EA0, 0x1EF9), (0x2013, 0x2014), (0x2018, 0x201E), (0x20AC, 0x20AC)];

    /// <summary>Numbers without a character in these ranges.</summary>
    private static readonly int[] Unassigned = [0x38B, 0x38D, 0x3A2];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Faces_HaveTheLettersOfEurope(bool bold)
    {
        var lettering = new Lettering();
        foreach (var number in Promised.SelectMany(range => Enumerable.Range(range.First, range.Last - range.First + 1)).Except(Unassigned))
        {
            lettering.Find(new(number), bold);
        }

        Assert.True(lettering.NotShown.Count == 0, $"The face lacks {string.Join(" ", lettering.NotShown.Select(rune => $"U+{rune.Value:X4} {rune}"))}.");
    }

    [Theory]
    [InlineData("→←↑↓⇒≤≥≠≈☐☑☒✓✔✗")]
    public void Faces_HaveTheSignsThatOfficeProgramsPutIn(string signs)
    {
        var lettering = new Lettering();
        Assert.All(signs.EnumerateRunes(), sign => lettering.Find(sign, false));

        Assert.Empty(lettering.NotShown);
    }

    [Theory]
    [InlineData("ش")]
    [InlineData("ש")]
    [InlineData("अ")]
    public void LetterThatJoinsOrReorders_IsNotShownWrongly(string letter)
    {
        var lettering = new Lettering();
        lettering.Find(letter.EnumerateRunes().First(), false);

        Assert.Single(lettering.NotShown);
    }

    [Fact]
    public void Subset_HasEveryPartOfItsCompositeGlyphsAndTheirMetrics()
    {
        var face = Shelf.Regular;
        ushort[] used = [0, .. "éŵșőỹΐїĶ ẽ".EnumerateRunes().Select(face.GlyphOf)];

        var file = new Sfnt(SubsetFile.Write(face, used));

        var count = Sfnt.Word(file["maxp"].Span, 4);
        Assert.True(count > used.Length, "No part of a composite glyph was taken over.");
        Assert.Equal(count, Sfnt.Word(file["hhea"].Span, 34));
        Assert.Equal(4 * count, file["hmtx"].Length);
        Assert.Equal(4 * (count + 1), file["loca"].Length);
        for (var glyph = 0; glyph < count; glyph++)
        {
            var (start, end) = (Sfnt.Long(file["loca"].Span, 4 * glyph), Sfnt.Long(file["loca"].Span, 4 * (glyph + 1)));
            Assert.True(start <= end && end <= file["glyf"].Length, $"Glyph {glyph} stands from {start} to {end}.");
            var outline = file["glyf"][start..end].ToArray();
            Assert.All(CompositeGlyph.Parts(outline), at => Assert.InRange(Sfnt.Word(outline, at), used.Length, count - 1));
        }

        for (var code = 0; code < used.Length; code++)
        {
            Assert.Equal(face.MetricsOf(used[code]).Advance, Sfnt.Word(file["hmtx"].Span, 4 * code));
        }
    }

    [Fact]
    public void Subset_Whole_SumsUpToTheNumberThatReadersExpect()
    {
        var file = SubsetFile.Write(Shelf.Bold, [0, Shelf.Bold.GlyphOf(new Rune('a'))]);

        var sum = 0u;
        for (var at = 0; at < file.Length; at += 4)
        {
            sum += (uint)Sfnt.Long(file, at);
        }

        Assert.Equal(0xB1B0AFBA, sum);
    }

    [Fact]
    public void Character_ShownAgain_KeepsItsCode()
    {
        var lettering = new Lettering();
        var subset = lettering.Subsets[0];
        var (a, b) = (lettering.Find(new('a'), false), lettering.Find(new('b'), false));

        Assert.Equal([1, 2, 1], new[] { subset.CodeOf(a), subset.CodeOf(b), subset.CodeOf(a) }.Select(code => (int)code));
        Assert.Equal(["\uFFFD", "a", "b"], subset.Meanings.Select(meaning => meaning.ToString()));
    }
}
