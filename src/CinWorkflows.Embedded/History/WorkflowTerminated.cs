namespace CinWorkflows.Embedded.History;

/// <summary>The instance was ended from outside.</summary>
public sealed record WorkflowTerminated(DateTimeOffset At, string? Reason = null) : IncomingEvent(At);
