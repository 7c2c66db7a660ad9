namespace CinWorkflows.Integrations.Calendar;

/// <summary>
/// Europe/London as an iCalendar message states it. Wall times are computed from the same rule that the VTIMEZONE
/// gives to the reader, not from the machine's zone data, so that both sides always mean the same instant.
/// </summary>
internal static class LondonZone
{
    public const string ZoneId = "Europe/London";

    /// <summary>By which names it is known: iCalendar's, and that of Windows.</summary>
    public static readonly IReadOnlyList<string> Names = [ZoneId, WindowsId];

    public const string WindowsId = "GMT Standard Time";

    /// <summary>The rule in force since 1996: BST from the last Sunday of March to that of October, 01:00 UTC both.</summary>
    public static readonly IReadOnlyList<string> ZoneLines =
    [
        "BEGIN:VTIMEZONE",
        $"TZID:{ZoneId}",
        "BEGIN:DAYLIGHT",
        "DTSTART:19960331T010000",
        "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
        "TZNAME:BST",
        "TZOFFSETFROM:+0000",
        "TZOFFSETTO:+0100",
        "END:DAYLIGHT",
        "BEGIN:STANDARD",
        "DTSTART:19961027T020000",
        "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
        "TZNAME:GMT",
        "TZOFFSETFROM:+0100",
        "TZOFFSETTO:+0000",
        "END:STANDARD",
        "END:VTIMEZONE",
    ];

    /// <summary>The first instant that the rule covers whole years from.</summary>
    public static readonly DateTimeOffset Earliest = new(1997, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static DateTime WallTimeAt(DateTimeOffset instant)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(instant, Earliest);
        var utc = instant.UtcDateTime;
        var isSummer = utc >= ChangeIn(utc.Year, 3) && utc < ChangeIn(utc.Year, 10);
        return DateTime.SpecifyKind(isSummer ? utc.AddHours(1) : utc, DateTimeKind.Unspecified);
    }

    /// <summary>The instant of a wall time; in the hour that comes twice, the earlier.</summary>
    public static DateTimeOffset InstantOf(DateTime wall)
    {
        var summer = At(wall, TimeSpan.FromHours(1));
        return WallTimeAt(summer) == wall ? summer : At(wall, TimeSpan.Zero);
    }

    /// <summary>
    /// True in the hours before and after the clocks go back, which have the same wall times. Those mean the hour before (RFC 5545,
    /// section 3.3.5), but there are readers that take them for the hour after: such an instant is written in UTC.
    /// </summary>
    public static bool RepeatsAnHour(DateTimeOffset instant)
    {
        var sinceChange = instant.UtcDateTime - ChangeIn(instant.UtcDateTime.Year, 10);
        return sinceChange >= TimeSpan.FromHours(-1) && sinceChange < TimeSpan.FromHours(1);
    }

    private static DateTimeOffset At(DateTime wall, TimeSpan offset) => new(DateTime.SpecifyKind(wall, DateTimeKind.Unspecified), offset);

    private static DateTime ChangeIn(int year, int month)
    {
        var lastDay = new DateTime(year, month, 31, 1, 0, 0, DateTimeKind.Utc);
        return lastDay.AddDays(-(int)lastDay.DayOfWeek);
    }
}
