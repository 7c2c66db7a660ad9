using System.Globalization;
using System.Text.RegularExpressions;
using CinWorkflows.Integrations.Calendar;

namespace CinWorkflows.Integrations.Email.Returned;

/// <summary>
/// The time that a calendar part of method COUNTER proposes: DTSTART and DTEND, or DURATION, of its event (RFC 5546, 3.2.7). A wall time is told
/// by the zone that is named with it, as iCalendar or Windows names it. What cannot be told is null, whatever somebody wrote there.
/// </summary>
internal static partial class CounteredTime
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
        return !DateTime.TryParseExact(value?.Trim(), Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var wall) || !NamedZone.IsKnown(wall) ? null
            : value!.Trim().EndsWith('Z') ? new DateTimeOffset(DateTime.SpecifyKind(wall, DateTimeKind.Unspecified), TimeSpan.Zero)
            : Zone().Match(parameters) is { Success: true } named ? NamedZone.InstantOf(named.Groups["zone"].Value.Trim(), wall)
            : null;
    }

    /// <summary>RFC 5545, 3.3.6; not more digits than a meeting can have.</summary>
    private static TimeSpan? Length(IEnumerable<(string Name, string Parameters, string Value)> lines)
    {
        var value = lines.FirstOrDefault(line => line.Name.Equals("DURATION", StringComparison.OrdinalIgnoreCase)).Value;
        return Duration().Match(value?.Trim() ?? "") is { Success: true } length
            ? new TimeSpan((7 * Number(length, "weeks")) + Number(length, "days"), Number(length, "hours"), Number(length, "minutes"), Number(length, "seconds"))
            : null;
    }

    private static int Number(Match match, string group) => match.Groups[group] is { Success: true } digits ? int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(""";TZID=(?:"(?<zone>[^"]*)"|(?<zone>[^";:,]*))""", RegexOptions.IgnoreCase)]
    private static partial Regex Zone();

    [GeneratedRegex(@"\A\+?P(?:(?<weeks>[0-9]{1,2})W|(?:(?<days>[0-9]{1,3})D)?(?:T(?:(?<hours>[0-9]{1,4})H)?(?:(?<minutes>[0-9]{1,5})M)?(?:(?<seconds>[0-9]{1,6})S)?)?)\z", RegexOptions.IgnoreCase)]
    private static partial Regex Duration();
}
