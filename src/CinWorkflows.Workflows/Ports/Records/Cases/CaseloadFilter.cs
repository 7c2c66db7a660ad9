namespace CinWorkflows.Workflows.Ports.Records.Cases;

/// <summary>Whose cases to read, as long as something of them is open: those of a team, those allocated to a worker, or both together.</summary>
/// <param name="TeamId">Of this team; null for none.</param>
/// <param name="WorkerId">Allocated to this worker; null for none.</param>
public sealed record CaseloadFilter(string? TeamId = null, string? WorkerId = null);
