using System.Globalization;
using System.Text;
using CinWorkflows.Integrations.Pdf.Faces;

namespace CinWorkflows.Integrations.Pdf.Setting;

/// <summary>
/// A text as it will be shown: spaces next to each other are one, and signs that only steer other programs (soft hyphens, joiners,
/// choices of variants) are left out. A letter and an accent that was typed after it are one character.
/// </summary>
internal static class Wording
{
    public static Character[] Of(string text, Lettering lettering, bool bold)
    {
        var characters = new List<Character>(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (IsSpace(rune))
            {
                if (characters is [.., { IsBlank: false, IsLineEnd: false }])
                {
                    characters.Add(lettering.Find(Character.Blank, bold));
                }
            }
            else if (!IsSteering(rune))
            {
                if (rune == Character.LineEnd)
                {
                    TrimEnd(characters, character => character.IsBlank);
                }

                Add(characters, rune, lettering, bold);
            }
        }

        TrimEnd(characters, character => character.IsBlank || character.IsLineEnd);
        return [.. characters];
    }

    private static void Add(List<Character> characters, Rune rune, Lettering lettering, bool bold)
    {
        if (characters.Count > 0 && AccentComposition.Of(characters[^1].Meaning, rune) is { } both)
        {
            characters[^1] = lettering.Find(both, bold);
        }
        else
        {
            characters.Add(lettering.Find(rune, bold));
        }
    }

    private static void TrimEnd(List<Character> characters, Predicate<Character> isEmpty)
    {
        while (characters.Count > 0 && isEmpty(characters[^1]))
        {
            characters.RemoveAt(characters.Count - 1);
        }
    }

    private static bool IsSpace(Rune rune) => rune.Value is ' ' or '\t' or 0x1680 or 0x3000;

    private static bool IsSteering(Rune rune) =>
        rune.Value is 0x034F or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format;
}
