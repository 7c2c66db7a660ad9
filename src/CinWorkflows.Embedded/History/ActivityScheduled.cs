using System.Text.Json.Serialization;

namespace CinWorkflows.Embedded.History;

/// <summary>The code called an activity.</summary>
public sealed record ActivityScheduled(
    int Id,
    string Name,
    [property: JsonConverter(typeof(RawJsonConverter))] string? Input = null) : WorkflowAction
{
    internal override string Describe() => $"activity '{Name}' (#{Id})";
}
