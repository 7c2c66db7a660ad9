using CinWorkflows.Cases.Duties;

namespace CinWorkflows.Workflows.Ports.Records.Duties;

/// <summary>A duty that is open, and since when.</summary>
/// <param name="Duty">The duty.</param>
/// <param name="OpenedAt">When it arose.</param>
/// <param name="DatedAt">When its present dates became known.</param>
/// <param name="OpenedBy">The number of the case's last act when it arose; of one that a running case brought along, the adoption's.</param>
public sealed record OpenDuty(Duty Duty, DateTimeOffset OpenedAt, DateTimeOffset DatedAt, long OpenedBy);
