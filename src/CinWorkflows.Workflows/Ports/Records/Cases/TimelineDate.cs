namespace CinWorkflows.Workflows.Ports.Records.Cases;

/// <summary>The date of a duty was set, moved or taken away. Nobody does that: it follows from an act, whose actor stands with the act.</summary>
/// <param name="At">When.</param>
/// <param name="DutyKey">Which duty's.</param>
/// <param name="Due">The date; null where it was taken away.</param>
/// <param name="IsFirst">True where it had no date before.</param>
/// <param name="Cause">The type of the act from which it follows.</param>
public sealed record TimelineDate(DateTimeOffset At, string DutyKey, DateOnly? Due, bool IsFirst, string Cause) : TimelineEntry(At, null);
