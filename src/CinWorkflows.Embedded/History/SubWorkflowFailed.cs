using CinWorkflows.Workflows.Runtime;

namespace CinWorkflows.Embedded.History;

/// <summary>A sub-workflow failed or was terminated.</summary>
public sealed record SubWorkflowFailed(DateTimeOffset At, int Id, FailureDetails Failure) : IncomingEvent(At)
{
    internal override int? OutcomeOf => Id;
}
