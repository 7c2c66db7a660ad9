using System.Buffers.Binary;

namespace CinWorkflows.Integrations.Pdf.Faces;

/// <summary>
/// A TrueType file of the used glyphs alone: outlines, metrics and the programs that fit them to a screen. It has no character map;
/// the codes of the text are its glyph numbers.
/// </summary>
internal static class SubsetFile
{
    private static readonly string[] Programs = ["cvt ", "fpgm", "prep"];

    /// <summary>Outlines begin at offsets that four divides.</summary>
    private static ReadOnlySpan<byte> Padding => [0, 0, 0];

    public static byte[] Write(TrueTypeFace face, IReadOnlyList<ushort> used)
    {
        var (outlines, offsets, glyphs) = Outlines(face, used);
        var head = Patched(face, "head", (50, 1));
        head.AsSpan(8, 4).Clear();
        return Sfnt.Write(
        [
            ("head", head),
            ("hhea", Patched(face, "hhea", (34, (ushort)glyphs.Count))),
            ("hmtx", Metrics(face, glyphs)),
            ("maxp", Patched(face, "maxp", (4, (ushort)glyphs.Count))),
            ("loca", offsets),
            ("glyf", outlines),
            .. Programs.Select(tag => (tag, face.Table(tag))).Where(table => table.Item2 is not null).Select(table => (table.tag, table.Item2!)),
        ]);
    }

    private static (byte[] Outlines, byte[] Offsets, List<ushort> Glyphs) Outlines(TrueTypeFace face, IReadOnlyList<ushort> used)
    {
        var glyphs = new List<ushort>(used);
        var parts = new Dictionary<ushort, ushort>();
        using var outlines = new MemoryStream();
        using var offsets = new MemoryStream();
        for (var next = 0; next < glyphs.Count; next++)
        {
            Append(offsets, (int)outlines.Length);
            var outline = face.OutlineOf(glyphs[next]).ToArray();
            foreach (var at in CompositeGlyph.Parts(outline))
            {
                BinaryPrimitives.WriteUInt16BigEndian(outline.AsSpan(at), PartOf(Sfnt.Word(outline, at)));
            }

            outlines.Write(outline);
            outlines.Write(Padding[..(-outline.Length & 3)]);
        }

        Append(offsets, (int)outlines.Length);
        return (outlines.ToArray(), offsets.ToArray(), glyphs);

        ushort PartOf(ushort glyph)
        {
            if (!parts.TryGetValue(glyph, out var number))
            {
                parts[glyph] = number = (ushort)glyphs.Count;
                glyphs.Add(glyph);
            }

            return number;
        }
    }

    private static byte[] Metrics(TrueTypeFace face, List<ushort> glyphs)
    {
        var metrics = new byte[4 * glyphs.Count];
        for (var i = 0; i < glyphs.Count; i++)
        {
            var (advance, bearing) = face.MetricsOf(glyphs[i]);
            BinaryPrimitives.WriteUInt16BigEndian(metrics.AsSpan(4 * i), advance);
            BinaryPrimitives.WriteInt16BigEndian(metrics.AsSpan((4 * i) + 2), bearing);
        }

        return metrics;
    }

    private static byte[] Patched(TrueTypeFace face, string tag, (int At, ushort Value) patch)
    {
        var table = face.Table(tag) ?? throw new InvalidDataException($"The face lacks the table '{tag}'.");
        BinaryPrimitives.WriteUInt16BigEndian(table.AsSpan(patch.At), patch.Value);
        return table;
    }

    private static void Append(MemoryStream stream, int value)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        stream.Write(bytes);
    }
}
