namespace CinWorkflows.Workflows.Ports.Records.Acts;

/// <summary>Somebody who takes part in a case.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="PersonId">Their id there.</param>
public sealed record PersonOnCase(string CaseId, string PersonId);
