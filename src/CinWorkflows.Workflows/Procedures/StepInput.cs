namespace CinWorkflows.Workflows.Procedures;

/// <summary>What the activity of a step is given.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Step">The step.</param>
public sealed record StepInput(string CaseId, Step Step);
