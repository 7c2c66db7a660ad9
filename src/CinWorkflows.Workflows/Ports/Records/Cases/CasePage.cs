namespace CinWorkflows.Workflows.Ports.Records.Cases;

/// <summary>A page of a list of cases.</summary>
/// <param name="Total">How many match in all.</param>
/// <param name="Cases">Those of this page.</param>
public sealed record CasePage(int Total, IReadOnlyList<CaseSummary> Cases);
