using System.Text.Json.Serialization;

namespace CinWorkflows.Embedded.History;

/// <summary>The run began; its code runs now, or at <paramref name="StartAt"/> when that is given. A run that
/// continues another begins with the custom status of that one.</summary>
public sealed record WorkflowStarted(
    DateTimeOffset At,
    long Run,
    string Name,
    [property: JsonConverter(typeof(RawJsonConverter))] string? Input = null,
    string? Version = null,
    string? ParentInstanceId = null,
    DateTimeOffset? StartAt = null,
    [property: JsonConverter(typeof(RawJsonConverter))] string? CustomStatus = null) : IncomingEvent(At);
