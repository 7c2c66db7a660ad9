namespace CinWorkflows.Workflows.Digests;

/// <summary>When an authority's next digest is.</summary>
/// <param name="PackId">The authority's pack.</param>
/// <param name="Day">The working day, Europe/London.</param>
/// <param name="At">The instant.</param>
public sealed record DigestDue(string PackId, DateOnly Day, DateTimeOffset At);
