using System.Text;

namespace CinWorkflows.Integrations.Pdf.Faces;

/// <summary>
/// What a document uses of a face. A character gets its code, which is its glyph's number in the embedded file, when it is first
/// shown; codes are given by character and not by glyph, so that each leads back to one character and text is copied as it was written.
/// </summary>
internal sealed class FaceSubset(TrueTypeFace face, string resource)
{
    private readonly Dictionary<Rune, ushort> _codes = [];
    private readonly List<ushort> _glyphs = [0];
    private readonly List<Rune> _meanings = [Rune.ReplacementChar];

    public TrueTypeFace Face => face;

    /// <summary>The name by which pages refer to it.</summary>
    public string Resource => resource;

    public bool IsUsed => _codes.Count > 0;

    /// <summary>The glyph of the face for each code; code 0 is the mark for no glyph.</summary>
    public IReadOnlyList<ushort> Glyphs => _glyphs;

    /// <summary>The character of each code.</summary>
    public IReadOnlyList<Rune> Meanings => _meanings;

    public ushort CodeOf(Character character)
    {
        if (!_codes.TryGetValue(character.Meaning, out var code))
        {
            _codes[character.Meaning] = code = (ushort)_glyphs.Count;
            _glyphs.Add(character.Glyph);
            _meanings.Add(Rune.IsControl(character.Meaning) ? Rune.ReplacementChar : character.Meaning);
        }

        return code;
    }
}
