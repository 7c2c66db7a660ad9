using CinWorkflows.Workflows.Runtime;

namespace CinWorkflows.Embedded.History;

/// <summary>An attempt at an activity failed.</summary>
public sealed record ActivityFailed(DateTimeOffset At, int Id, FailureDetails Failure) : IncomingEvent(At)
{
    internal override int? OutcomeOf => Id;
}
