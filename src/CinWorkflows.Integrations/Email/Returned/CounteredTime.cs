using System.Globalization;
using CinWorkflows.Integrations.Calendar;

namespace CinWorkflows.Integrations.Email.Returned;

/// <summary>
/// The time that a calendar part of method COUNTER proposes: DTSTART and DTEND, or DURATION, of its event (RFC 5546, 3.2.7). A wall time is
/// London's where the zone is named so, as iCalendar or Windows names it; one of another zone cannot be told here and proposes nothing.
/// </summary>
internal static class CounteredTime
{
    private const string Event = "VEVENT";

    private static readonly string[] Forms = ["yyyyMMdd'T'HHmmss'Z'", "yyyyMMdd'T'HHmmss"];

    /// <param name="lines">Name, parameters and value of each line; the zones' own beginnings are not the event's.</param>
    public static (DateTimeOffset StartsAt, DateTimeOffset EndsAt)? Read(IEnumerable<(string Name, string Parameters, string Value)> lines)
    {
        var ofEvent = lines.SkipWhile(line => !Is(line, "BEGIN", Event)).TakeWhile(line => !Is(line, "END", Event)).ToList();
        return At(ofEvent, "DTSTART") is { } start && (At(ofEvent, "DTEND") ?? start + Length(ofEvent)) is { } end && end > start ? (start, end) : null;
    }

    private static bool Is((string Name, string Parameters, string Value) line, string name, string value) =>
        line.Name.Equals(name, StringComparison.OrdinalIgnoreCase) && line.Value.Trim().Equals(value, StringComparison.OrdinalIgnoreCase);

    private static DateTimeOffset? At(IEnumerable<(string Name, string Parameters, string Value)> lines, string name)
    {
        var (_, parameters, value) = lines.FirstOrDefault(line => line.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        return !DateTime.TryParseExact(value?.Trim(), Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var wall) ? null
            : value!.Trim().EndsWith('Z') ? new DateTimeOffset(DateTime.SpecifyKind(wall, DateTimeKind.Unspecified), TimeSpan.Zero)
            : LondonZone.Names.Any(zone => parameters.Contains($"TZID={zone}", StringComparison.OrdinalIgnoreCase) || parameters.Contains($"TZID=\"{zone}\"", StringComparison.OrdinalIgnoreCase)) ? LondonZone.InstantOf(wall)
            : null;
    }

    private static TimeSpan? Length(IEnumerable<(string Name, string Parameters, string Value)> lines)
    {
        var value = lines.FirstOrDefault(line => line.Name.Equals("DURATION", StringComparison.OrdinalIgnoreCase)).Value;
        try
        {
            return value is null ? null : System.Xml.XmlConvert.ToTimeSpan(value.Trim());
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
