namespace CinWorkflows.Rules.Calendar;

/// <summary>The hours of a working day, by London’s clocks: <paramref name="From"/> belongs to them, <paramref name="To"/> no longer.</summary>
/// <param name="From">When they open.</param>
/// <param name="To">When they close, later the same day.</param>
/// <exception cref="ArgumentException"><paramref name="To"/> is not after <paramref name="From"/>.</exception>
public sealed record WorkingHours(TimeOnly From, TimeOnly To)
{
    /// <summary>When they open.</summary>
    public TimeOnly From { get; } = From;

    /// <summary>When they close.</summary>
    public TimeOnly To { get; } = To > From
        ? To
        : throw new ArgumentException($"Working hours from {From:HH:mm} cannot end at {To:HH:mm}.", nameof(To));

    /// <summary>The instant itself when it falls in working hours on a working day, else the next opening.</summary>
    public DateTimeOffset NextWithin(DateTimeOffset instant, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        var local = TimeZoneInfo.ConvertTime(instant, LondonTime.Zone).DateTime;
        var (date, time) = (DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
        if (calendar.IsWorkingDay(date) && time < To)
        {
            return time < From ? LondonTime.At(date, From) : instant;
        }

        return LondonTime.At(calendar.NextWorkingDay(date.AddDays(1)), From);
    }
}
