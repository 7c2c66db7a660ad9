namespace CinWorkflows.Integrations.Pdf.Faces;

/// <summary>Reads which character has which glyph: a face's table <c>cmap</c>, in its format 4, which every face has for Unicode.</summary>
internal static class CharacterMap
{
    public static Dictionary<int, ushort> Read(ReadOnlySpan<byte> table)
    {
        var map = table[Unicode(table)..];
        var segments = Sfnt.Word(map, 6) / 2;
        var (ends, starts) = (14, 16 + (2 * segments));
        var (deltas, ranges) = (starts + (2 * segments), starts + (4 * segments));
        var glyphs = new Dictionary<int, ushort>();
        for (var segment = 0; segment < 2 * segments; segment += 2)
        {
            var (first, last) = (Sfnt.Word(map, starts + segment), Sfnt.Word(map, ends + segment));
            var range = Sfnt.Word(map, ranges + segment);
            for (int character = first; character <= last && character < 0xFFFF; character++)
            {
                var listed = range == 0 ? character : Sfnt.Word(map, ranges + segment + range + (2 * (character - first)));
                var glyph = listed == 0 ? 0 : (ushort)(listed + Sfnt.Word(map, deltas + segment));
                if (glyph != 0)
                {
                    glyphs[character] = (ushort)glyph;
                }
            }
        }

        return glyphs;
    }

    private static int Unicode(ReadOnlySpan<byte> table)
    {
        for (var (at, left) = (4, Sfnt.Word(table, 2)); left > 0; at += 8, left--)
        {
            var start = Sfnt.Long(table, at + 4);
            if (Sfnt.Word(table, at) == 3 && Sfnt.Word(table, at + 2) == 1 && Sfnt.Word(table, start) == 4)
            {
                return start;
            }
        }

        throw new InvalidDataException("The face has no table from Unicode to its glyphs.");
    }
}
