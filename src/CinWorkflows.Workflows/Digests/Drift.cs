namespace CinWorkflows.Workflows.Digests;

/// <summary>A case that drifts: nothing of it is late, and yet it does not go on.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Kind">How.</param>
/// <param name="Since">Since when.</param>
/// <param name="Times">How often the date was moved later; 0 for other kinds.</param>
public sealed record Drift(string CaseId, DriftKind Kind, DateOnly Since, int Times = 0);
