namespace CinWorkflows.Cases.Reviews;

/// <summary>How far an outcome of the plan is (N28, H27).</summary>
/// <param name="OutcomeId">Which outcome of the plan in force.</param>
/// <param name="Rating">How far.</param>
/// <param name="Note">What shows it.</param>
public sealed record OutcomeProgress(string OutcomeId, ProgressRating Rating, string? Note = null);
