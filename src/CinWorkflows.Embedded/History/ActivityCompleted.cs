using System.Text.Json.Serialization;

namespace CinWorkflows.Embedded.History;

/// <summary>An activity gave its result.</summary>
public sealed record ActivityCompleted(
    DateTimeOffset At,
    int Id,
    [property: JsonConverter(typeof(RawJsonConverter))] string? Result = null) : IncomingEvent(At)
{
    internal override int? OutcomeOf => Id;
}
