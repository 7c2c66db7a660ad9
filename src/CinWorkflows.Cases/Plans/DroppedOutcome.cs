namespace CinWorkflows.Cases.Plans;

/// <summary>An outcome of the version before that is not reached and that the new version does not go on with (N13, N28, H27).</summary>
/// <param name="OutcomeId">Which.</param>
/// <param name="Reason">Why it is dropped.</param>
public sealed record DroppedOutcome(string OutcomeId, string Reason);
