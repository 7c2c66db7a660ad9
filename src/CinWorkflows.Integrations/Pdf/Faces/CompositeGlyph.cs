namespace CinWorkflows.Integrations.Pdf.Faces;

/// <summary>A glyph that is put together of others, as "é" is of "e" and an accent.</summary>
internal static class CompositeGlyph
{
    private const int HeaderLength = 10;

    [Flags]
    private enum Part : ushort
    {
        WordArguments = 0x0001,
        Scale = 0x0008,
        More = 0x0020,
        ScaleOfEachAxis = 0x0040,
        Matrix = 0x0080,
    }

    /// <summary>Where in the outline the numbers of the other glyphs stand; nowhere in a glyph that is drawn by itself.</summary>
    public static IEnumerable<int> Parts(byte[] outline)
    {
        if (outline.Length == 0 || Sfnt.Signed(outline, 0) >= 0)
        {
            yield break;
        }

        for (var (at, part) = (HeaderLength, Part.More); part.HasFlag(Part.More); at += LengthOf(part))
        {
            part = (Part)Sfnt.Word(outline, at);
            yield return at + 2;
        }
    }

    private static int LengthOf(Part part) =>
        4
        + (part.HasFlag(Part.WordArguments) ? 4 : 2)
        + (part.HasFlag(Part.Scale) ? 2 : part.HasFlag(Part.ScaleOfEachAxis) ? 4 : part.HasFlag(Part.Matrix) ? 8 : 0);
}
