namespace CinWorkflows.Workflows.Ports.Records.Cases;

/// <summary>A case whose workflow has not taken up its last act.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Sequence">The number of its last act.</param>
public sealed record CaseBehind(string CaseId, long Sequence);
