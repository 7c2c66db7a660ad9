using System.Globalization;
using CinWorkflows.Rules.Calendar;

namespace CinWorkflows.Web.SignIn;

/// <summary>Times as the pages show them, Europe/London.</summary>
public static class PageDates
{
    /// <summary>"3:05pm on 12 March 2026", as the GOV.UK style has it.</summary>
    /// <param name="at">The time.</param>
    public static string Moment(DateTimeOffset at)
    {
        var local = TimeZoneInfo.ConvertTime(at, LondonTime.Zone);
        var time = local.ToString(local.Minute == 0 ? "htt" : "h:mmtt", CultureInfo.InvariantCulture).ToLowerInvariant();
        return $"{time} on {local.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}";
    }
}
