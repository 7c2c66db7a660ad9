namespace CinWorkflows.Cases.Duties;

/// <summary>A further duty that was done. What was said about it is in the record.</summary>
/// <param name="Subject">Which: its id in the pack and what brought it about.</param>
/// <param name="On">The day on which it was done.</param>
/// <param name="At">When that was recorded.</param>
/// <param name="Decision">The option decided on, where it asks for a decision.</param>
public sealed record DoneDuty(FurtherDutySubject Subject, DateOnly On, DateTimeOffset At, string? Decision = null);
