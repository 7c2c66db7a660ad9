using System.Text;

namespace CinWorkflows.Integrations.Pdf.Faces;

/// <summary>The faces of one document: finds for each character one that can show it, and notes those that none can.</summary>
internal sealed class Lettering
{
    private const byte Regular = 0;
    private const byte Bold = 1;
    private const byte Symbols = 2;

    private readonly Dictionary<Rune, Character>[] _found = [[], []];
    private readonly SortedSet<Rune> _notShown = [];

    public IReadOnlyList<FaceSubset> Subsets { get; } = [new(Shelf.Regular, "F1"), new(Shelf.Bold, "F2"), new(Shelf.Symbols, "F3")];

    /// <summary>The characters in whose place a mark stands.</summary>
    public IReadOnlyCollection<Rune> NotShown => _notShown;

    public Character Find(Rune meaning, bool bold)
    {
        var found = _found[bold ? Bold : Regular];
        if (!found.TryGetValue(meaning, out var character))
        {
            found[meaning] = character = Choose(meaning, bold ? Bold : Regular);
        }

        return character;
    }

    private Character Choose(Rune meaning, byte face)
    {
        if (meaning == Character.LineEnd)
        {
            return new(meaning, face, 0, 0);
        }

        if (meaning != Rune.ReplacementChar)
        {
            if (Subsets[face].Face.GlyphOf(meaning) is var glyph and not 0)
            {
                return Shown(meaning, face, glyph);
            }

            if (IsSymbol(meaning) && Subsets[Symbols].Face.GlyphOf(meaning) is var symbol and not 0)
            {
                return Shown(meaning, Symbols, symbol);
            }
        }

        _notShown.Add(meaning);
        return Shown(meaning, face, Subsets[face].Face.GlyphOf(Rune.ReplacementChar));
    }

    private Character Shown(Rune meaning, byte face, ushort glyph) => new(meaning, face, glyph, Subsets[face].Face.AdvanceOf(glyph));

    /// <summary>Punctuation, arrows, mathematics, boxes and dingbats. Letters of that face would need joining or ordering that is not done here.</summary>
    private static bool IsSymbol(Rune meaning) => meaning.Value is >= 0x2000 and < 0x2C00;
}
