using System.Globalization;
using CinWorkflows.Rules.Calendar;

namespace CinWorkflows.Workflows.Meetings;

/// <summary>When a meeting starts or ends, as people read it.</summary>
public static class MeetingTime
{
    /// <summary>"Tuesday 3 March 2026 at 10:00", Europe/London.</summary>
    /// <param name="at">The instant.</param>
    public static string InWords(DateTimeOffset at) =>
        TimeZoneInfo.ConvertTime(at, LondonTime.Zone).ToString("dddd d MMMM yyyy 'at' HH:mm", CultureInfo.InvariantCulture);
}
