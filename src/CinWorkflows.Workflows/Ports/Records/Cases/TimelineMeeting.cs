namespace CinWorkflows.Workflows.Ports.Records.Cases;

/// <summary>A review that was held together with another (N42).</summary>
/// <param name="At">When it began.</param>
/// <param name="MeetingId">Which meeting.</param>
/// <param name="ChairId">Who chaired it.</param>
/// <param name="CombinedCaseId">The case of the other review, where it is one of this service.</param>
public sealed record TimelineMeeting(DateTimeOffset At, string MeetingId, string? ChairId, string? CombinedCaseId) : TimelineEntry(At, ChairId);
