namespace CinWorkflows.Workflows.Cases;

/// <summary>The case has ended and nothing more is due.</summary>
/// <param name="CaseId">The case.</param>
public sealed record CaseEnd(string CaseId);
