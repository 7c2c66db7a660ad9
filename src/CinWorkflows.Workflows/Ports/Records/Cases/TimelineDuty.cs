namespace CinWorkflows.Workflows.Ports.Records.Cases;

/// <summary>A duty arose or ended.</summary>
/// <param name="At">When.</param>
/// <param name="DutyKey">Which.</param>
/// <param name="OwnerId">Whose it is, where a person holds it.</param>
/// <param name="Opened">True where it arose, false where it ended.</param>
public sealed record TimelineDuty(DateTimeOffset At, string DutyKey, string? OwnerId, bool Opened) : TimelineEntry(At, OwnerId);
