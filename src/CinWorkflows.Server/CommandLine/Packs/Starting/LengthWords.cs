using System.Globalization;
using System.Text.RegularExpressions;
using CinWorkflows.Rules.Calendar;

namespace CinWorkflows.Server.CommandLine.Packs.Starting;

/// <summary>A length of time as people say it: "15 working days", "6 weeks", "24 hours".</summary>
internal static partial class LengthWords
{
    public const string Example = "say it as '15 working days', '10 days', '6 weeks', '3 months' or '24 hours'";

    /// <summary>The length; null where the words are none.</summary>
    /// <param name="words">The words.</param>
    public static Period? Read(string words)
    {
        var found = Length().Match(words.Trim());
        if (!found.Success || !int.TryParse(found.Groups["amount"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var amount) || amount == 0)
        {
            return null;
        }

        var unit = found.Groups["unit"].Value.ToLowerInvariant() switch
        {
            "working day" => Unit.WorkingDays,
            "day" or "calendar day" => Unit.CalendarDays,
            "week" => Unit.Weeks,
            "month" => Unit.Months,
            _ => Unit.Hours,
        };
        return amount > Period.MostOf(unit) ? null : new(amount, unit);
    }

    [GeneratedRegex(@"^(?<amount>\d{1,4}) +(?<unit>working day|calendar day|day|week|month|hour)s?\.?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Length();
}
