using System.Globalization;
using CinWorkflows.Letters.Layout;
using CinWorkflows.Rules.Calendar;

namespace CinWorkflows.Letters.Templates;

/// <summary>
/// How a template writes dates. English has its words; another language has those that the template brings, and writes
/// <c>16/01/2026</c> where it brings none.
/// </summary>
/// <param name="Months">The twelve months; null where there are none.</param>
/// <param name="Days">The days of the week from Monday; null where there are none.</param>
internal sealed record LetterCalendar(IReadOnlyList<string>? Months = null, IReadOnlyList<string>? Days = null)
{
    public static LetterCalendar English { get; } = new(
        [.. CultureInfo.InvariantCulture.DateTimeFormat.MonthNames.Take(12)],
        ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]);

    public string Write(DateOnly day)
    {
        if (Months is null)
        {
            return day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
        }

        var weekday = Days is null ? "" : $"{Days[((int)day.DayOfWeek + 6) % 7]} ";
        return string.Create(CultureInfo.InvariantCulture, $"{weekday}{day.Day} {Months[day.Month - 1]} {day.Year}");
    }

    /// <summary>The day and the clock times in London, which need no words: "16/01/2026, 10:00–11:30".</summary>
    public string Write(LetterTime time)
    {
        var (from, to) = (TimeZoneInfo.ConvertTime(time.From, LondonTime.Zone), TimeZoneInfo.ConvertTime(time.To, LondonTime.Zone));
        var start = string.Create(CultureInfo.InvariantCulture, $"{Write(DateOnly.FromDateTime(from.Date))}, {from:HH:mm}");
        return from == to ? start
            : from.Date == to.Date ? string.Create(CultureInfo.InvariantCulture, $"{start}–{to:HH:mm}")
            : string.Create(CultureInfo.InvariantCulture, $"{start} – {Write(DateOnly.FromDateTime(to.Date))}, {to:HH:mm}");
    }
}
