namespace CinWorkflows.Workflows.Ports.Records.Duties;

/// <summary>A date that was set or moved, and by what.</summary>
/// <param name="At">When it was worked out.</param>
/// <param name="Due">The day; null where there is none any more.</param>
/// <param name="Sequence">The last act taken into account.</param>
/// <param name="Cause">That act's type.</param>
/// <param name="ActorId">Who did it.</param>
public sealed record DeadlineChange(DateTimeOffset At, DateOnly? Due, long Sequence, string Cause, string ActorId);
