using System.Text;
using CinWorkflows.Integrations.Pdf.Faces;

namespace CinWorkflows.Integrations.Pdf.Setting;

/// <summary>Breaks text into lines: after a space, a hyphen, a dash or a slash; a word that fits on no line, wherever it has to.</summary>
internal static class LineBreaks
{
    private const double Thousand = 1000;

    /// <summary>A column that was made as wide as its longest word holds it, whatever was lost in reckoning.</summary>
    private const double Rounding = 0.001;

    /// <summary>The lines of a text. Where a line ends by the author's will, the sign for it is replaced by a space.</summary>
    public static IReadOnlyList<Line> Break(Character[] text, double size, double width)
    {
        var lines = new List<Line>();
        var limit = (width + Rounding) * Thousand / size;
        for (var start = 0; start < text.Length;)
        {
            var (end, length) = Next(text, start, limit);
            if (text[end - 1].IsLineEnd)
            {
                // A glyph of no width would show; a space of no width does not.
                text[end - 1] = text[end - 1] with { Meaning = Character.Blank };
            }

            lines.Add(new(text.AsMemory(start, end - start), length * size / Thousand));
            start = end;
        }

        return lines;
    }

    /// <summary>How wide a text is at least, unless a word is broken, and how wide without any break but the author's; in points.</summary>
    public static (double Least, double Most) Widths(ReadOnlySpan<Character> text, double size)
    {
        var (least, most, word, line) = (0, 0, 0, 0);
        for (var at = 0; at < text.Length; at++)
        {
            var advance = text[at].Advance;
            line = text[at].IsLineEnd ? 0 : line + advance;
            word = text[at].IsLineEnd || text[at].IsBlank ? 0 : word + advance;
            (least, most) = (Math.Max(least, word), Math.Max(most, line));
            word = BreaksAfter(text, at) ? 0 : word;
        }

        return (least * size / Thousand, most * size / Thousand);
    }

    private static (int End, int Length) Next(Character[] text, int start, double limit)
    {
        var (end, endLength, length) = (start, 0, 0);
        for (var at = start; at < text.Length; at++)
        {
            var character = text[at];
            if (character.IsLineEnd)
            {
                return (at + 1, length);
            }

            if (character.IsBlank)
            {
                (end, endLength) = (at + 1, length);
            }
            else if (length + character.Advance > limit && at > start)
            {
                return end > start ? (end, endLength) : (at, length);
            }

            length += character.Advance;
            if (BreaksAfter(text, at))
            {
                (end, endLength) = (at + 1, length);
            }
        }

        return (text.Length, length);
    }

    private static bool BreaksAfter(ReadOnlySpan<Character> text, int at) =>
        at > 0 && at + 1 < text.Length && text[at].Meaning.Value switch
        {
            '-' or '/' or 0x2010 => Rune.IsLetter(text[at - 1].Meaning) && Rune.IsLetter(text[at + 1].Meaning),
            0x2013 or 0x2014 => true,
            _ => false,
        };
}
