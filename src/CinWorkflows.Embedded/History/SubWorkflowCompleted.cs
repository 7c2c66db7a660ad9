using System.Text.Json.Serialization;

namespace CinWorkflows.Embedded.History;

/// <summary>A sub-workflow gave its result.</summary>
public sealed record SubWorkflowCompleted(
    DateTimeOffset At,
    int Id,
    [property: JsonConverter(typeof(RawJsonConverter))] string? Result = null) : IncomingEvent(At)
{
    internal override int? OutcomeOf => Id;
}
