using CinWorkflows.Rules.Calendar;

namespace CinWorkflows.Workflows.Ports.Messages;

/// <summary>The hours at which a family or an agency is written to: from eight to eight, Europe/London, and on no bank holiday.</summary>
public static class FamilyHours
{
    private static readonly WorkingHours Day = new(new(8, 0), new(20, 0));

    /// <summary>The instant itself where it falls in those hours, else when they next begin.</summary>
    /// <param name="instant">The instant.</param>
    /// <param name="calendar">The authority's calendar, which knows the bank holidays.</param>
    public static DateTimeOffset Next(DateTimeOffset instant, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        var local = TimeZoneInfo.ConvertTime(instant, LondonTime.Zone).DateTime;
        var (day, time) = (DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
        if (calendar.HolidayOn(day) is null && time >= Day.From && time < Day.To)
        {
            return instant;
        }

        day = time < Day.From ? day : day.AddDays(1);
        while (calendar.HolidayOn(day) is not null)
        {
            day = day.AddDays(1);
        }

        return LondonTime.At(day, Day.From);
    }
}
