namespace CinWorkflows.Embedded.History;

/// <summary>The instant of a delayed start was reached.</summary>
public sealed record StartDue(DateTimeOffset At) : IncomingEvent(At);
