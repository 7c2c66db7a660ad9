namespace CinWorkflows.Rules.Calendar;

/// <summary>Dates and clock times in Europe/London, the zone of every statutory date.</summary>
public static class LondonTime
{
    /// <summary>Europe/London: GMT, and BST from 01:00 UTC on the last Sunday of March to 01:00 UTC on that of October.</summary>
    public static TimeZoneInfo Zone { get; } = Find();

    /// <summary>The date in London at an instant.</summary>
    public static DateOnly DateOf(DateTimeOffset instant) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Zone).DateTime);

    /// <summary>The date in London now, by the given clock.</summary>
    public static DateOnly Today(TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        return DateOf(clock.GetUtcNow());
    }

    /// <summary>
    /// The instant at which London’s clocks show a date and time. A time that the spring change leaves out moves
    /// forward by the hour lost (01:30 becomes 02:30 BST); of a time that the autumn change repeats, the first is meant.
    /// </summary>
    public static DateTimeOffset At(DateOnly date, TimeOnly time)
    {
        var local = date.ToDateTime(time);
        if (Zone.IsInvalidTime(local))
        {
            return TimeZoneInfo.ConvertTime(new DateTimeOffset(local, Zone.BaseUtcOffset), Zone);
        }

        var offset = Zone.IsAmbiguousTime(local) ? Zone.GetAmbiguousTimeOffsets(local).Max() : Zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset);
    }

    /// <summary>The instant at which a date begins in London.</summary>
    public static DateTimeOffset StartOf(DateOnly date) => At(date, TimeOnly.MinValue);

    // Windows knows the zone by its IANA name only with ICU, which invariant globalisation leaves out.
    private static TimeZoneInfo Find() =>
        TimeZoneInfo.TryFindSystemTimeZoneById("Europe/London", out var zone)
        || TimeZoneInfo.TryFindSystemTimeZoneById("GMT Standard Time", out zone)
            ? zone
            : throw new InvalidOperationException("This machine has no time zone data for Europe/London; install tzdata.");
}
