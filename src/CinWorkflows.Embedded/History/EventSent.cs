using System.Text.Json.Serialization;

namespace CinWorkflows.Embedded.History;

/// <summary>The code raised an event to another instance.</summary>
public sealed record EventSent(
    int Id,
    string InstanceId,
    string Name,
    [property: JsonConverter(typeof(RawJsonConverter))] string? Payload = null) : WorkflowAction
{
    internal override string Describe() => $"event '{Name}' to '{InstanceId}' (#{Id})";
}
