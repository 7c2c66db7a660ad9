using System.Text.Json.Serialization;

namespace CinWorkflows.Embedded.History;

/// <summary>An event was raised from outside or by another instance.</summary>
public sealed record EventRaised(
    DateTimeOffset At,
    string Name,
    [property: JsonConverter(typeof(RawJsonConverter))] string? Payload = null) : IncomingEvent(At);
