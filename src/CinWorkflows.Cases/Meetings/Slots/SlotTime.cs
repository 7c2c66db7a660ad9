using CinWorkflows.Rules.Calendar;

namespace CinWorkflows.Cases.Meetings.Slots;

/// <summary>A time that is looked at: the instants, and the minutes that London's clocks show from midnight of its day.</summary>
internal readonly record struct SlotTime(DateOnly Day, int From, int To, DateTimeOffset StartsAt, DateTimeOffset EndsAt)
{
    public static SlotTime At(DateOnly day, int minutes, TimeSpan duration) =>
        Of(LondonTime.At(day, TimeOnly.MinValue.AddMinutes(minutes)), duration);

    public static SlotTime Of(DateTimeOffset instant, TimeSpan duration)
    {
        var start = TimeZoneInfo.ConvertTime(instant, LondonTime.Zone);
        var minutes = (start.Hour * 60) + start.Minute;
        return new(
            DateOnly.FromDateTime(start.DateTime),
            minutes,
            minutes + (int)Math.Ceiling(duration.TotalMinutes),
            start,
            TimeZoneInfo.ConvertTime(start + duration, LondonTime.Zone));
    }

    /// <summary>Whether it shares a minute with a time of its day.</summary>
    public bool Meets(int from, int to) => From < to && To > from;
}
