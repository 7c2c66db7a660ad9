namespace CinWorkflows.Workflows.Ports.Records.Duties;

/// <summary>The duties of a case as its workflow has worked them out.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Sequence">The number of the last act that they take into account.</param>
/// <param name="At">When they were worked out.</param>
/// <param name="Opened">Duties that are new, or whose owner, date or explanation changed.</param>
/// <param name="Closed">The keys of those that are done or no longer apply.</param>
public sealed record DutySheet(
    string CaseId,
    long Sequence,
    DateTimeOffset At,
    IReadOnlyList<OpenDuty> Opened,
    IReadOnlyList<string> Closed);
