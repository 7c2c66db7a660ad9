using CinWorkflows.Workflows.Wording;

namespace CinWorkflows.Letters.Layout;

/// <summary>
/// A letter as a text message: at most three segments. Others may see the screen, so it names nobody but the reader by their
/// first name, and nothing of it opens a page.
/// </summary>
internal static class LetterShort
{
    /// <summary>What three segments hold where every character is of the basic alphabet of text messages (GSM 03.38).</summary>
    public const int Longest = 459;

    /// <summary>What they hold where one is not.</summary>
    public const int LongestOtherwise = 201;

    private const string Basic =
        "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    /// <summary>Those that take the place of two.</summary>
    private const string Extended = "^{}\\[~]|€";

    public static string Of(Letter letter)
    {
        if (letter.Short is { } written)
        {
            return Cut(written);
        }

        var summary = letter.Summary;
        var greeting = letter.Facts.TryFind("firstName", out var name) ? $"{name}: " : "";
        var from = letter.Facts.TryFind("authority", out var authority) ? $" From {authority}." : "";
        string[] ordered =
        [
            summary.What,
            .. summary.When is { } when ? [$"{when}{(summary.Where is { } where ? $", {PlainWords.OneLine(where)}" : "")}."] : Array.Empty<string>(),
            .. summary.Deadline is { } day ? [$"By {PlainWords.Date(day)}."] : Array.Empty<string>(),
            .. summary.ToDo,
        ];

        // What comes last gives way first: the steps, never what it is about and who sends it.
        for (var taken = ordered.Length; taken > 1; taken--)
        {
            var text = $"{greeting}{string.Join(' ', ordered.Take(taken))}{from}";
            if (Fits(text))
            {
                return text;
            }
        }

        return Cut($"{greeting}{ordered[0]}{from}");
    }

    /// <summary>Whether it goes as three segments at most.</summary>
    public static bool Fits(string text) =>
        text.All(sign => Basic.Contains(sign) || Extended.Contains(sign))
            ? text.Sum(sign => Extended.Contains(sign) ? 2 : 1) <= Longest
            : text.Length <= LongestOtherwise;

    private static string Cut(string text)
    {
        var line = PlainWords.OneLine(text);
        while (!Fits(line))
        {
            line = line.LastIndexOf(' ') is > 0 and var at ? line[..at] : line[..^1];
        }

        return line;
    }
}
