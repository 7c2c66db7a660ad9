namespace CinWorkflows.Embedded.History;

/// <summary>The instance was held; what follows waits until it is resumed.</summary>
public sealed record WorkflowSuspended(DateTimeOffset At, string? Reason = null) : IncomingEvent(At);
