namespace CinWorkflows.Workflows.Register;

/// <summary>How the cases and their workflows stand, and what was done about it.</summary>
/// <param name="Cases">Open cases, and those that ended so lately that something may be left to send.</param>
/// <param name="Running">How many of them have their workflow.</param>
/// <param name="Lost">How many have none.</param>
/// <param name="OutOfStep">How many have one that knows more or less than the record: it is ended, and started anew like a lost one.</param>
/// <param name="Unknown">How many workflows are there of cases that are not on the record: they are ended.</param>
/// <param name="RaisedAgain">How many the reconciliation will start anew; 0 for a dry run.</param>
public sealed record RebuildOutcome(int Cases, int Running, int Lost, int OutOfStep, int Unknown, int RaisedAgain);
