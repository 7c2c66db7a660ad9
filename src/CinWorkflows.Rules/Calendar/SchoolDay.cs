namespace CinWorkflows.Rules.Calendar;

/// <summary>When children are at school (N10, H9).</summary>
public static class SchoolDay
{
    /// <summary>When it starts, by London's clocks.</summary>
    public static TimeOnly Starts { get; } = new(8, 45);

    /// <summary>When it ends, by London's clocks.</summary>
    public static TimeOnly Ends { get; } = new(15, 30);

    /// <summary>
    /// Whether school is held: on a weekday of a term that is no bank holiday and in no break. Where the terms are not known, on
    /// every working day of the authority.
    /// </summary>
    /// <param name="day">The day, in Europe/London.</param>
    /// <param name="terms">The authority's terms; null where they are not known.</param>
    /// <param name="calendar">The authority's working days.</param>
    public static bool Is(DateOnly day, SchoolTerms? terms, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return terms?.Know(day) == true
            ? terms.IsTaughtOn(day) && !day.IsWeekend() && calendar.HolidayOn(day) is null
            : calendar.IsWorkingDay(day);
    }

    /// <summary>Whether a child may be of compulsory school age (5 to 16) on a day: one whose date of birth is not known may be.</summary>
    /// <param name="bornOn">The child's date of birth; null where it is not known.</param>
    /// <param name="day">The day.</param>
    public static bool MayBeOfSchoolAge(DateOnly? bornOn, DateOnly day) =>
        bornOn is not { } born || (born.AddYears(5) <= day && day < born.AddYears(16));
}
