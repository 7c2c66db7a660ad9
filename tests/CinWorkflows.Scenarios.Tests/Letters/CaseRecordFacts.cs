using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Workflows.Ports.Records.Acts;
using CinWorkflows.Workflows.Ports.Records.Cases;

namespace CinWorkflows.Scenarios.Tests.Letters;

/// <summary>The days that the record of a case knew at a moment, and those that a letter states.</summary>
internal static partial class CaseRecordFacts
{
    /// <summary>Every day in the case file, its duties and acts.</summary>
    public static IReadOnlySet<DateOnly> DaysOf(CaseView view, IReadOnlyList<RecordedAct> acts)
    {
        var record = string.Join('\n', acts.Select(act => JsonSerializer.Serialize(act.Act, ActJson.Options)).Append(JsonSerializer.Serialize(view)));
        return Instant().Matches(record)
            .Select(found => found.Groups["time"].Success
                ? LondonTime.DateOf(DateTimeOffset.Parse(found.Value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal))
                : DateOnly.Parse(found.Value, CultureInfo.InvariantCulture))
            .ToHashSet();
    }

    /// <summary>The days that a letter states, but for those on which somebody else would be told: these are no facts yet.</summary>
    public static IEnumerable<DateOnly> DaysIn(string text) => Stated().Matches(Announced().Replace(text, ""))
        .Select(found => DateOnly.ParseExact(found.Value, "d MMMM yyyy", CultureInfo.InvariantCulture));

    [GeneratedRegex(@"\d{4}-\d{2}-\d{2}(?<time>T[\d:.]+(Z|[+-]\d{2}:\d{2})?)?")]
    private static partial Regex Instant();

    [GeneratedRegex(@"\d{1,2} (January|February|March|April|May|June|July|August|September|October|November|December) \d{4}")]
    private static partial Regex Stated();

    [GeneratedRegex(@"(is told|again) on \w+ \d{1,2} \w+ \d{4}")]
    private static partial Regex Announced();
}
