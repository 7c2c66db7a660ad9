using CinWorkflows.Domain.Duties;

namespace CinWorkflows.Workflows.Ports.Records;

/// <summary>A duty that is open, and since when.</summary>
/// <param name="Duty">The duty.</param>
/// <param name="OpenedAt">When it arose.</param>
/// <param name="DatedAt">When its present dates became known.</param>
public sealed record OpenDuty(Duty Duty, DateTimeOffset OpenedAt, DateTimeOffset DatedAt);
