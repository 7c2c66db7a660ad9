namespace CinWorkflows.Cases.Meetings.Slots;

/// <summary>When somebody works, by London's clocks.</summary>
/// <param name="Days">On which days of the week.</param>
/// <param name="From">From.</param>
/// <param name="To">Until, later the same day.</param>
public sealed record SlotHours(IReadOnlyList<DayOfWeek> Days, TimeOnly From, TimeOnly To)
{
    /// <summary>Monday to Friday.</summary>
    public static IReadOnlyList<DayOfWeek> Weekdays { get; } =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    /// <summary>Whether a meeting lies wholly in them; minutes count from London's midnight.</summary>
    internal bool Hold(DayOfWeek day, int from, int to) => Days.Contains(day) && from >= Minutes(From) && to <= Minutes(To);

    internal static int Minutes(TimeOnly time) => (time.Hour * 60) + time.Minute;
}
