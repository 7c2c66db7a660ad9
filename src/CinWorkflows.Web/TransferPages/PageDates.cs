using System.Globalization;
using CinWorkflows.Rules.Calendar;

namespace CinWorkflows.Web.TransferPages;

/// <summary>Dates and times as the pages show and take them, Europe/London.</summary>
internal static class PageDates
{
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>"3:05pm on 12 March 2026", as the GOV.UK style has it.</summary>
    public static string Moment(DateTimeOffset at)
    {
        var local = TimeZoneInfo.ConvertTime(at, LondonTime.Zone);
        var time = local.ToString(local.Minute == 0 ? "htt" : "h:mmtt", CultureInfo.InvariantCulture).ToLowerInvariant();
        return $"{time} on {Day(DateOnly.FromDateTime(local.DateTime))}";
    }

    /// <summary>Reads three fields; what is wrong names the field that is.</summary>
    /// <param name="form">The form.</param>
    /// <param name="name">The name of the three.</param>
    /// <param name="what">What it is the date of: "The date you become responsible".</param>
    public static (DateOnly? Day, IReadOnlyList<FieldFault> Faults) Read(FormValues form, string name, string what)
    {
        string[] parts = ["day", "month", "year"];
        var missing = parts.Where(part => form[$"{name}-{part}"].Length == 0).ToList();
        if (missing.Count == parts.Length)
        {
            return (null, [new($"{name}-day", $"Enter {char.ToLowerInvariant(what[0])}{what[1..]}")]);
        }

        if (missing.Count > 0)
        {
            return (null, [new($"{name}-{missing[0]}", $"{what} must include a {string.Join(" and ", missing)}")]);
        }

        var text = string.Join('-', parts.Select(part => form[$"{name}-{part}"]));
        return DateOnly.TryParseExact(text, "d-M-yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? (day, [])
            : (null, [new($"{name}-day", $"{what} must be a real date, for example 27 3 2026")]);
    }
}
