namespace CinWorkflows.Workflows.Holidays;

/// <summary>A case on whose record the change could not be put.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Reason">Why.</param>
public sealed record RefusedCase(string CaseId, string Reason);
