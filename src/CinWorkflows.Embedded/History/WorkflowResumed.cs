namespace CinWorkflows.Embedded.History;

/// <summary>A suspended or parked instance was let go on; what waited is processed now.</summary>
public sealed record WorkflowResumed(DateTimeOffset At, string? Reason = null) : IncomingEvent(At);
