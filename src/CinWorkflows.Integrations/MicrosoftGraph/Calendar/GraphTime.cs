using System.Globalization;
using CinWorkflows.Integrations.Calendar;
using Microsoft.Graph.Models;

namespace CinWorkflows.Integrations.MicrosoftGraph.Calendar;

/// <summary>
/// Times as Exchange states them: a wall time and the Windows name of a zone. Meetings are put in London's, so that Outlook shows
/// them by the wall there; in the hour that comes twice, and in questions, they are put in UTC.
/// </summary>
internal static class GraphTime
{
    private const string London = LondonZone.WindowsId;
    private const string Utc = "UTC";
    private const string Format = "yyyy-MM-dd'T'HH:mm:ss";

    public static DateTimeTimeZone InLondon(DateTimeOffset instant) => LondonZone.RepeatsAnHour(instant)
        ? InUtc(instant)
        : new() { DateTime = LondonZone.WallTimeAt(instant).ToString(Format, CultureInfo.InvariantCulture), TimeZone = London };

    public static DateTimeTimeZone InUtc(DateTimeOffset instant) =>
        new() { DateTime = instant.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture), TimeZone = Utc };

    public static string Iso(DateTimeOffset instant) => instant.UtcDateTime.ToString(Format + "'Z'", CultureInfo.InvariantCulture);

    /// <exception cref="FormatException">It names no time, or a zone other than UTC and London's.</exception>
    public static DateTimeOffset Instant(DateTimeTimeZone? time)
    {
        var wall = DateTime.Parse(time?.DateTime ?? throw new FormatException("A time is missing."), CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal);
        return time.TimeZone is null or Utc or "tzone://Microsoft/Utc" ? At(wall, TimeSpan.Zero)
            : IsLondon(time.TimeZone) ? LondonZone.InstantOf(wall)
            : throw new FormatException("A time is stated in a zone that was not asked for.");
    }

    public static bool IsLondon(string? zone) => zone is not null && LondonZone.Names.Contains(zone);

    private static DateTimeOffset At(DateTime wall, TimeSpan offset) => new(DateTime.SpecifyKind(wall, DateTimeKind.Unspecified), offset);
}
