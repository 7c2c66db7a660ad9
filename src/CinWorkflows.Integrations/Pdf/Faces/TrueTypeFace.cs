using System.Text;

namespace CinWorkflows.Integrations.Pdf.Faces;

/// <summary>A face as its designer made it: which character has which glyph, how wide it is, and its outline. Never changes, so all papers share it.</summary>
internal sealed class TrueTypeFace
{
    private readonly Sfnt _file;
    private readonly Dictionary<int, ushort> _glyphs;
    private readonly int _unitsPerEm;
    private readonly int _lastAdvance;
    private readonly bool _longOffsets;

    public TrueTypeFace(string name, ReadOnlyMemory<byte> file)
    {
        Name = name;
        _file = new(file);
        _glyphs = CharacterMap.Read(_file["cmap"].Span);
        var head = _file["head"].Span;
        _unitsPerEm = Sfnt.Word(head, 18);
        _longOffsets = Sfnt.Word(head, 50) == 1;
        Box = [.. Enumerable.Range(0, 4).Select(side => Thousandths(Sfnt.Signed(_file["head"].Span, 36 + (2 * side))))];
        var lines = _file["hhea"].Span;
        Ascent = Thousandths(Sfnt.Signed(lines, 4));
        Descent = Thousandths(Sfnt.Signed(lines, 6));
        _lastAdvance = Sfnt.Word(lines, 34) - 1;
        CapHeight = Thousandths(Sfnt.Signed(OutlineOf(GlyphOf(new('H'))).Span, 8));
        Stem = Sfnt.Word(_file["OS/2"].Span, 4) / 5;
    }

    /// <summary>Its PostScript name.</summary>
    public string Name { get; }

    /// <summary>The box around all glyphs, in thousandths of an em: left, bottom, right, top.</summary>
    public IReadOnlyList<int> Box { get; }

    /// <summary>How far it reaches above the line, in thousandths of an em.</summary>
    public int Ascent { get; }

    /// <summary>How far it reaches below the line, in thousandths of an em; negative.</summary>
    public int Descent { get; }

    /// <summary>How high capitals are, in thousandths of an em.</summary>
    public int CapHeight { get; }

    /// <summary>How thick upright strokes are, in thousandths of an em: estimated from the weight, for programs that replace the face.</summary>
    public int Stem { get; }

    /// <summary>The glyph of a character; 0 where it has none.</summary>
    public ushort GlyphOf(Rune character) => _glyphs.GetValueOrDefault(character.Value);

    /// <summary>How far a glyph moves the pen, in thousandths of an em.</summary>
    public int AdvanceOf(ushort glyph) => Thousandths(Sfnt.Word(_file["hmtx"].Span, 4 * Math.Min(glyph, _lastAdvance)));

    /// <summary>The advance and the left side bearing of a glyph, as the table states them.</summary>
    public (ushort Advance, short Bearing) MetricsOf(ushort glyph)
    {
        var metrics = _file["hmtx"].Span;
        var bearing = glyph <= _lastAdvance ? (4 * glyph) + 2 : (4 * (_lastAdvance + 1)) + (2 * (glyph - _lastAdvance - 1));
        return (Sfnt.Word(metrics, 4 * Math.Min(glyph, _lastAdvance)), Sfnt.Signed(metrics, bearing));
    }

    /// <summary>The outline of a glyph; empty for a space.</summary>
    public ReadOnlyMemory<byte> OutlineOf(ushort glyph)
    {
        var (start, end) = (Offset(glyph), Offset(glyph + 1));
        return _file["glyf"][start..end];
    }

    /// <summary>A table that a subset takes over; null where the face has none.</summary>
    public byte[]? Table(string tag) => _file.Has(tag) ? _file[tag].ToArray() : null;

    private int Offset(int glyph) => _longOffsets ? Sfnt.Long(_file["loca"].Span, 4 * glyph) : 2 * Sfnt.Word(_file["loca"].Span, 2 * glyph);

    private int Thousandths(int units) => (int)Math.Round(units * 1000.0 / _unitsPerEm, MidpointRounding.AwayFromZero);
}
