using CinWorkflows.Workflows.Runtime;

namespace CinWorkflows.Embedded.History;

/// <summary>The code did not fit the history; what follows waits until the instance is resumed.</summary>
public sealed record WorkflowParked(DateTimeOffset At, FailureDetails Failure) : IncomingEvent(At);
