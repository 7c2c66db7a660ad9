namespace CinWorkflows.Workflows.Ports.Records.Cases;

/// <summary>Something was recorded.</summary>
/// <param name="At">When it was done.</param>
/// <param name="Type">The act's type.</param>
/// <param name="ActorId">Who did it.</param>
public sealed record TimelineAct(DateTimeOffset At, string Type, string ActorId) : TimelineEntry(At, ActorId);
