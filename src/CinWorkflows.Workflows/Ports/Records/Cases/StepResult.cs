namespace CinWorkflows.Workflows.Ports.Records.Cases;

/// <summary>What came of a step.</summary>
/// <param name="Key">The step's key.</param>
/// <param name="DoneAt">When it was done.</param>
/// <param name="Unreached">The people whom no message can reach, for whom it becomes a task by hand.</param>
public sealed record StepResult(string Key, DateTimeOffset DoneAt, IReadOnlyList<string> Unreached);
