namespace CinWorkflows.Workflows.Cases;

/// <summary>What a case's workflow starts with; everything else is in the record.</summary>
/// <param name="CaseId">The case; also the id of the instance.</param>
public sealed record CaseStart(string CaseId);
