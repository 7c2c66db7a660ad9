namespace CinWorkflows.Embedded.History;

/// <summary>A timer came due.</summary>
public sealed record TimerFired(DateTimeOffset At, int Id) : IncomingEvent(At);
