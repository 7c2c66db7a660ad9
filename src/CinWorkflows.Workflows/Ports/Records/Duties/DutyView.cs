using CinWorkflows.Cases.Duties;

namespace CinWorkflows.Workflows.Ports.Records.Duties;

/// <summary>A duty with its dates and their history.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Duty">The duty.</param>
/// <param name="OpenedAt">When it arose.</param>
/// <param name="OpenedBy">The number of the case's last act when it arose.</param>
/// <param name="ClosedAt">When it was done or no longer applied; null while it is open.</param>
/// <param name="Changes">How its date was set and moved, oldest first.</param>
public sealed record DutyView(string CaseId, Duty Duty, DateTimeOffset OpenedAt, long OpenedBy, DateTimeOffset? ClosedAt, IReadOnlyList<DeadlineChange> Changes);
