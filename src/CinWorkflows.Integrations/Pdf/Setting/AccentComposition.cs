using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace CinWorkflows.Integrations.Pdf.Setting;

/// <summary>
/// Makes one character of a letter and the accent typed after it, as Unicode's composition does for Latin, Greek and Cyrillic, so that
/// the face's own drawing of both is shown. The base library does not compose without the culture data that is left out here; the
/// pairs were taken from the Unicode Character Database, version 14, in whichever order two accents were typed.
/// </summary>
internal static class AccentComposition
{
    private static readonly Lazy<FrozenDictionary<(int Letter, int Accent), int>> LazyPairs = new(Load);

    /// <summary>The one character for both; null where there is none.</summary>
    public static Rune? Of(Rune letter, Rune accent) =>
        IsAccent(accent) && LazyPairs.Value.TryGetValue((letter.Value, accent.Value), out var both) ? new Rune(both) : null;

    private static bool IsAccent(Rune rune) => rune.Value is >= 0x0300 and < 0x0370;

    private static FrozenDictionary<(int Letter, int Accent), int> Load()
    {
        using var resource = new StreamReader(typeof(AccentComposition).Assembly.GetManifestResourceStream("compositions.txt")!);
        var pairs = new Dictionary<(int Letter, int Accent), int>();
        while (resource.ReadLine() is { } line)
        {
            var letter = Number(line.AsSpan(0, 4));
            for (var at = 5; at < line.Length; at += 10)
            {
                pairs[(letter, Number(line.AsSpan(at, 4)))] = Number(line.AsSpan(at + 5, 4));
            }
        }

        return pairs.ToFrozenDictionary();
    }

    private static int Number(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
