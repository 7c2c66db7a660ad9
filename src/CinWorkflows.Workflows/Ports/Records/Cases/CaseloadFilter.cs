namespace CinWorkflows.Workflows.Ports.Records.Cases;

/// <summary>Whose cases to read, as long as something of them is open: those of teams, those of a member of staff, or both together.</summary>
/// <param name="TeamIds">Of these teams.</param>
/// <param name="WorkerId">Allocated to this member of staff, or with an open duty that is theirs by name; null for none.</param>
public sealed record CaseloadFilter(IReadOnlyList<string> TeamIds, string? WorkerId = null);
