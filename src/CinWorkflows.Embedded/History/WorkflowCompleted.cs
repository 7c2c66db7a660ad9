using System.Text.Json.Serialization;

namespace CinWorkflows.Embedded.History;

/// <summary>The code returned.</summary>
public sealed record WorkflowCompleted([property: JsonConverter(typeof(RawJsonConverter))] string? Output = null) : WorkflowAction
{
    internal override string Describe() => "completed";
}
