using System.Globalization;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Meetings.Slots;

/// <summary>Days, times and counts as people write them, by London's clocks.</summary>
internal static class SlotWords
{
    public static string Day(DateOnly day) => day.ToString("dddd d MMMM yyyy", CultureInfo.InvariantCulture);

    public static string Clock(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, LondonTime.Zone).ToString("HH:mm", CultureInfo.InvariantCulture);

    public static string When(DateTimeOffset instant) => $"{Day(LondonTime.DateOf(instant))} at {Clock(instant)}";

    public static string Minutes(TimeSpan length) => CountWords.Of((int)length.TotalMinutes, "minute");

    public static string Notice(int days) => $"{CountWords.Of(days, "working day")}{(days == 1 ? "'s" : "'")} notice";
}
