using CinWorkflows.Workflows.Runtime;

namespace CinWorkflows.Embedded.History;

/// <summary>The code threw.</summary>
public sealed record WorkflowFailed(FailureDetails Failure) : WorkflowAction
{
    internal override string Describe() => "failed";
}
