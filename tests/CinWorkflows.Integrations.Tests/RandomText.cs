using System.Text;

namespace CinWorkflows.Integrations.Tests;

/// <summary>Seeded text of every UTF-8 length, rich in what the formats treat specially; a failure names its seed.</summary>
internal static class RandomText
{
    private const string Alphabet = "abcdefgh XYZ.,;:\\\"'^=?_-@<>()&\nŷéñß€漢字🙂👩‍👧";

    private static readonly Rune[] Runes = [.. Alphabet.EnumerateRunes()];

    public static IEnumerable<(string Text, int Seed)> Samples(int count, int maxLength, bool multiline = true)
    {
        for (var seed = 0; seed < count; seed++)
        {
            var random = new Random(seed);
            var text = string.Concat(Enumerable.Range(0, random.Next(1, maxLength)).Select(_ => Runes[random.Next(Runes.Length)].ToString()));
            yield return (multiline ? text : text.Replace('\n', ' '), seed);
        }
    }
}
