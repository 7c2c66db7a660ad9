using System.Text.Json.Serialization;

namespace CinWorkflows.Embedded.History;

/// <summary>The code started a sub-workflow.</summary>
public sealed record SubWorkflowScheduled(
    int Id,
    string Name,
    string InstanceId,
    [property: JsonConverter(typeof(RawJsonConverter))] string? Input = null) : WorkflowAction
{
    internal override string Describe() => $"sub-workflow '{Name}' as '{InstanceId}' (#{Id})";
}
