namespace CinWorkflows.Rules.Calendar;

/// <summary>What a <see cref="Period"/> is counted in.</summary>
public enum Unit
{
    /// <summary>Monday to Friday, less the division’s bank holidays and the authority’s closure days.</summary>
    WorkingDays,

    /// <summary>Every day.</summary>
    CalendarDays,

    /// <summary>Seven calendar days each.</summary>
    Weeks,

    /// <summary>Calendar months: the same day of a later month, or that month’s last day where it has no such day.</summary>
    Months,

    /// <summary>Hours of 60 minutes as they pass: through nights, weekends, holidays and changes of the clocks. Counted from an instant, not from a day.</summary>
    Hours,
}
