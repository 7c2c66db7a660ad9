using TimeZoneConverter;

namespace CinWorkflows.Integrations.Calendar;

/// <summary>
/// The instant of a wall time in the zone that a calendar names, as IANA or Windows calls it. The runtime knows the names of Windows only where it
/// has the data of all cultures, which this service does without.
/// </summary>
internal static class NamedZone
{
    /// <summary>No meeting lies outside; the rules of zones are known between them.</summary>
    private const int FirstYear = 2000;
    private const int LastYear = 2999;

    /// <summary>Whether a meeting can be at that time.</summary>
    public static bool IsKnown(DateTime wall) => wall.Year is >= FirstYear and <= LastYear;

    /// <returns>Null where there is no zone of that name, or it has no such time. In the hour that comes twice, the earlier (RFC 5545, 3.3.5).</returns>
    public static DateTimeOffset? InstantOf(string zone, DateTime wall) =>
        !IsKnown(wall) ? null
        : LondonZone.Names.Contains(zone, StringComparer.OrdinalIgnoreCase) ? LondonZone.InstantOf(wall)
        : TZConvert.TryGetTimeZoneInfo(zone, out var known) && !known.IsInvalidTime(wall)
            ? new DateTimeOffset(wall, known.IsAmbiguousTime(wall) ? known.GetAmbiguousTimeOffsets(wall).Max() : known.GetUtcOffset(wall))
            : null;
}
