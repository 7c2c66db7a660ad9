namespace CinWorkflows.Workflows.Ports.Records.Cases;

/// <summary>A case, by its id.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Ended">True where it has ended.</param>
/// <param name="TakenUp">The number of the last act that its workflow has taken up.</param>
public sealed record CaseOnRoll(string CaseId, bool Ended, long TakenUp);
