using System.Globalization;
using CinWorkflows.Rules.Calendar;

namespace CinWorkflows.Integrations.CinCensus;

/// <summary>The two ways in which the census writes a day: as an xs:date, or as an xs:dateTime whose time says nothing.</summary>
internal static class CensusDates
{
    private static readonly string[] Unzoned = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF"];
    private static readonly string[] Zoned = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    /// <summary>Whether a slip of the keyboard (1066, 2205) can be ruled out; also keeps sums of dates within what a date can hold.</summary>
    public static bool IsBelievable(DateOnly date) => date.Year is >= 1900 and < 2100;

    public static bool TryParse(string text, out DateOnly date)
    {
        // An xs:date may carry a zone, which leaves the day as it is.
        if (text.Length is 11 or 16 && text[10] is 'Z' or '+' or '-')
        {
            text = text[..10];
        }

        if (DateTime.TryParseExact(text, Unzoned, CultureInfo.InvariantCulture, DateTimeStyles.None, out var unzoned))
        {
            date = DateOnly.FromDateTime(unzoned);
            return true;
        }

        // A summer day written as its midnight in UTC ("2026-06-14T23:00:00Z") is the day after in London.
        var isZoned = DateTimeOffset.TryParseExact(text, Zoned, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var zoned);
        date = isZoned ? LondonTime.DateOf(zoned) : default;
        return isZoned;
    }
}
