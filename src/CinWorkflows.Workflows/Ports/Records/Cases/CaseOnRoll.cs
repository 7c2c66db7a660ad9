namespace CinWorkflows.Workflows.Ports.Records.Cases;

/// <summary>A case, by its id.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Ended">True where it has ended.</param>
public sealed record CaseOnRoll(string CaseId, bool Ended);
