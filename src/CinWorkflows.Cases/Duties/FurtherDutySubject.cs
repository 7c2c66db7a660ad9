using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using CinWorkflows.Cases.Meetings;

namespace CinWorkflows.Cases.Duties;

/// <summary>Which time a further duty of the pack arose.</summary>
/// <param name="RuleId">Its id in the pack.</param>
/// <param name="Occurrence">What brought it about and which time of its series; null where there is only one in a case.</param>
[JsonConverter(typeof(FurtherDutySubjectJson))]
public sealed record FurtherDutySubject(string RuleId, string? Occurrence) : DutySubject
{
    /// <inheritdoc />
    public override string Text => Occurrence is null ? RuleId : $"{RuleId}/{Occurrence}";

    /// <inheritdoc />
    public override IEnumerable<string> InWords(CaseFile file, string plan)
    {
        foreach (var part in Occurrence?.Split('/') ?? [])
        {
            if (part.StartsWith('v') && int.TryParse(part[1..], NumberStyles.None, CultureInfo.InvariantCulture, out var version))
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"Version {version} of the {plan}");
            }
            else if (part.StartsWith("on-", StringComparison.Ordinal) && DateOnly.TryParseExact(part[3..], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on))
            {
                yield return $"Of {Written(on)}";
            }
            else if (DateOnly.TryParseExact(part, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                yield return $"Since {Written(day)}";
            }
            else if (file.Meeting(part) is { } meeting)
            {
                yield return MeetingInWords.Of(meeting);
            }
        }
    }

    /// <summary>Reads it back.</summary>
    public static FurtherDutySubject Read(string text) =>
        text.IndexOf('/', StringComparison.Ordinal) is >= 0 and var stroke ? new(text[..stroke], text[(stroke + 1)..]) : new(text, null);
}

/// <summary>A further duty that was done, as a case file keeps it.</summary>
internal sealed class FurtherDutySubjectJson : JsonConverter<FurtherDutySubject>
{
    public override FurtherDutySubject? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetString() is { } text ? FurtherDutySubject.Read(text) : null;

    public override void Write(Utf8JsonWriter writer, FurtherDutySubject value, JsonSerializerOptions options) => writer.WriteStringValue(value.Text);
}
