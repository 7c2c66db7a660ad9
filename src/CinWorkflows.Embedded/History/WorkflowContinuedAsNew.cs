using System.Text.Json.Serialization;

namespace CinWorkflows.Embedded.History;

/// <summary>The code ended this run and began the next; never kept, since the next run has a history of its own.</summary>
public sealed record WorkflowContinuedAsNew(
    [property: JsonConverter(typeof(RawJsonConverter))] string? Input = null,
    bool PreserveUnprocessedEvents = true) : WorkflowAction
{
    internal override string Describe() => "continued as new";
}
