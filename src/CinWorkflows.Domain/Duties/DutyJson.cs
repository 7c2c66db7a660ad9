using System.Text.Json;
using System.Text.Json.Serialization;
using CinWorkflows.Domain.Cases;
using CinWorkflows.Domain.Timescales;

namespace CinWorkflows.Domain.Duties;

/// <summary>A duty as the record keeps it: its subject as text, whose form follows from the kind.</summary>
internal sealed class DutyJson : JsonConverter<Duty>
{
    public override Duty? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonSerializer.Deserialize<Written>(ref reader, options) is { } duty
            ? new(duty.Key, duty.Kind, DutySubject.Of(duty.Kind, duty.Subject), duty.Owner, duty.OwnerId, duty.Clause, duty.Deadline, duty.Warning, duty.WaitsFor)
            {
                Title = duty.Title,
            }
            : null;

    public override void Write(Utf8JsonWriter writer, Duty value, JsonSerializerOptions options) => JsonSerializer.Serialize(
        writer,
        new Written(value.Key, value.Kind, value.Subject?.Text, value.Owner, value.OwnerId, value.Clause, value.Deadline, value.Warning, value.WaitsFor, value.Title),
        options);

    private sealed record Written(
        string Key,
        DutyKind Kind,
        string? Subject,
        Role Owner,
        string? OwnerId,
        string Clause,
        Deadline? Deadline,
        Deadline? Warning,
        string? WaitsFor,
        string? Title);
}
