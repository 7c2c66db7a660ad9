namespace CinWorkflows.Workflows.Ports.Records.Cases;

/// <summary>Whose cases to read, as long as something of them is open: those of teams, those of a member of staff, or both together.</summary>
/// <param name="TeamId">Of this team; null for none.</param>
/// <param name="WorkerId">Allocated to this member of staff, or with an open duty that is theirs by name; null for none.</param>
/// <param name="AlsoOf">Of these teams too.</param>
public sealed record CaseloadFilter(string? TeamId = null, string? WorkerId = null, IReadOnlyList<string>? AlsoOf = null);
