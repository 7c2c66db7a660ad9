using System.Text.Json.Serialization;

namespace CinWorkflows.Embedded.History;

/// <summary>The run began; its code runs now, or at <paramref name="StartAt"/> when that is given.</summary>
public sealed record WorkflowStarted(
    DateTimeOffset At,
    long Run,
    string Name,
    [property: JsonConverter(typeof(RawJsonConverter))] string? Input = null,
    string? Version = null,
    string? ParentInstanceId = null,
    DateTimeOffset? StartAt = null) : IncomingEvent(At);
