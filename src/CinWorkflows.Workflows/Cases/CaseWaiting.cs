namespace CinWorkflows.Workflows.Cases;

/// <summary>The custom status of a case that waits, or has ended.</summary>
/// <param name="Sequence">The last act taken up.</param>
/// <param name="WakeAt">When it looks again by itself; null where it waits for an act only.</param>
/// <param name="Outlook">Where it stands and what comes next; null where the appraisal was made before it was told.</param>
public sealed record CaseWaiting(long Sequence, DateTimeOffset? WakeAt, CaseOutlook? Outlook);
