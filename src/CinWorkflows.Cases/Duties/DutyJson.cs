using System.Text.Json;
using System.Text.Json.Serialization;
using CinWorkflows.Rules.Timescales;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Duties;

/// <summary>A duty as the record keeps it: its subject as text, whose form follows from the kind.</summary>
internal sealed class DutyJson : JsonConverter<Duty>
{
    public override Duty? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonSerializer.Deserialize<Written>(ref reader, options) is { } duty
            ? new(duty.Key, duty.Kind, DutySubject.Of(duty.Kind, duty.Subject), duty.Owner, duty.OwnerId, duty.Clause, duty.Deadline, duty.Warning)
            {
                WaitsFor = duty.WaitsFor,
                Title = duty.Title,
            }
            : null;

    public override void Write(Utf8JsonWriter writer, Duty value, JsonSerializerOptions options) => JsonSerializer.Serialize(
        writer,
        new Written
        {
            Key = value.Key,
            Kind = value.Kind,
            Subject = value.Subject?.Text,
            Owner = value.Owner,
            OwnerId = value.OwnerId,
            Clause = value.Clause,
            Deadline = value.Deadline,
            Warning = value.Warning,
            WaitsFor = value.WaitsFor,
            Title = value.Title,
        },
        options);

    private sealed record Written
    {
        public required string Key { get; init; }

        public required DutyKind Kind { get; init; }

        public string? Subject { get; init; }

        public required Role Owner { get; init; }

        public string? OwnerId { get; init; }

        public required string Clause { get; init; }

        public Deadline? Deadline { get; init; }

        public Deadline? Warning { get; init; }

        public string? WaitsFor { get; init; }

        public string? Title { get; init; }
    }
}
