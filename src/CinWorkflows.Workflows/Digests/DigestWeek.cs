using CinWorkflows.Rules.Calendar;

namespace CinWorkflows.Workflows.Digests;

/// <summary>The week of digests: the one on its first working day says all that is open and near.</summary>
internal static class DigestWeek
{
    /// <summary>The first working day of a day's week, Monday to Sunday.</summary>
    public static DateOnly FirstOf(DateOnly day, WorkingCalendar calendar) => calendar.NextWorkingDay(day.AddDays(-(((int)day.DayOfWeek + 6) % 7)));
}
