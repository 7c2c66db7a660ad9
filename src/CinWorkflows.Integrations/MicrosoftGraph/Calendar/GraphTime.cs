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

    /// <summary>Exchange says the first of all years where it knows no time.</summary>
    private const int FirstYear = 2000;
    private const string Format = "yyyy-MM-dd'T'HH:mm:ss";

    public static DateTimeTimeZone InLondon(DateTimeOffset instant) => LondonZone.RepeatsAnHour(instant)
        ? InUtc(instant)
        : new() { DateTime = LondonZone.WallTimeAt(instant).ToString(Format, CultureInfo.InvariantCulture), TimeZone = London };

    public static DateTimeTimeZone InUtc(DateTimeOffset instant) =>
        new() { DateTime = instant.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture), TimeZone = Utc };

    public static string Iso(DateTimeOffset instant) => instant.UtcDateTime.ToString(Format + "'Z'", CultureInfo.InvariantCulture);

    /// <exception cref="FormatException">It names no time, or a zone that nobody knows.</exception>
    public static DateTimeOffset Instant(DateTimeTimeZone? time) => Find(time) ?? throw new FormatException("A time is missing, or stated in a zone that is not known.");

    /// <summary>What somebody else wrote may be no time at all: null then.</summary>
    public static DateTimeOffset? Find(DateTimeTimeZone? time) =>
        !DateTime.TryParse(time?.DateTime, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var wall) || wall.Year < FirstYear ? null
        : time!.TimeZone is null or Utc or "tzone://Microsoft/Utc" ? At(wall, TimeSpan.Zero)
        : NamedZone.InstantOf(time.TimeZone, wall);

    public static bool IsLondon(string? zone) => zone is not null && LondonZone.Names.Contains(zone);

    private static DateTimeOffset At(DateTime wall, TimeSpan offset) => new(DateTime.SpecifyKind(wall, DateTimeKind.Unspecified), offset);
}
