using System.Globalization;
using System.Text;
using CinWorkflows.Rules.Calendar;

namespace CinWorkflows.Workflows.Wording;

/// <summary>Dates, lengths of time and other people's words, as they stand in a message.</summary>
public static class PlainWords
{
    /// <summary>"Thursday 5 March 2026".</summary>
    public static string Date(DateOnly date) => date.ToString("dddd d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>"5 March 2026".</summary>
    public static string ShortDate(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>London's clock time: "17:00".</summary>
    public static string Time(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, LondonTime.Zone).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>London's date and clock times: "Thursday 5 March 2026, 10:00 to 11:30".</summary>
    public static string Between(DateTimeOffset start, DateTimeOffset end)
    {
        var from = TimeZoneInfo.ConvertTime(start, LondonTime.Zone);
        var to = TimeZoneInfo.ConvertTime(end, LondonTime.Zone);
        return from.Date == to.Date
            ? string.Create(CultureInfo.InvariantCulture, $"{from:dddd d MMMM yyyy, HH:mm} to {to:HH:mm}")
            : string.Create(CultureInfo.InvariantCulture, $"{from:dddd d MMMM yyyy, HH:mm} to {to:dddd d MMMM yyyy, HH:mm}");
    }

    /// <summary>"every 2 weeks", "every week".</summary>
    public static string Every(Period period) => period.Amount == 1 ? $"every {period.ToString()[2..]}" : $"every {period}";

    /// <summary>How far a day is from the day of the message: "in 3 days", "2 days late".</summary>
    public static string Distance(DateOnly due, DateOnly today) => (due.DayNumber - today.DayNumber) switch
    {
        0 => "today",
        1 => "tomorrow",
        -1 => "1 day late",
        > 0 and var days => string.Create(CultureInfo.InvariantCulture, $"in {days} days"),
        var days => string.Create(CultureInfo.InvariantCulture, $"{-days} days late"),
    };

    /// <summary>"one, two and three".</summary>
    public static string And(IReadOnlyList<string> items) => items.Count < 2
        ? string.Concat(items)
        : $"{string.Join(", ", items.SkipLast(1))} and {items[^1]}";

    /// <summary>The sentence's end, unless the text brings its own.</summary>
    public static string Sentence(string text) => text.TrimEnd() is var trimmed && trimmed.EndsWith('.') ? trimmed : $"{trimmed}.";

    /// <summary>A name or other short text on one line: nobody's name starts a line that looks like ours.</summary>
    public static string OneLine(string text) => string.Join(' ', Lines(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Free text with its line breaks, without other control characters and without marks that turn the reading direction.</summary>
    public static string Lines(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var character in text.ReplaceLineEndings("\n"))
        {
            if (character == '\n' || !(char.IsControl(character) || character is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069')))
            {
                kept.Append(character);
            }
            else if (character == '\t')
            {
                kept.Append(' ');
            }
        }

        return kept.ToString();
    }
}
