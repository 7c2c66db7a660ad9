namespace CinWorkflows.Workflows.Cases;

/// <summary>The custom status of a case that waits.</summary>
/// <param name="Sequence">The last act taken up.</param>
/// <param name="WakeAt">When it looks again by itself; null where it waits for an act only.</param>
public sealed record CaseWaiting(long Sequence, DateTimeOffset? WakeAt);
