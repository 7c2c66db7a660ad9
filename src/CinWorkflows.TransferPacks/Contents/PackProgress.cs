using CinWorkflows.Cases.Reviews;

namespace CinWorkflows.TransferPacks.Contents;

/// <summary>How far an outcome of the plan is.</summary>
internal sealed record PackProgress(string OutcomeId, string Outcome, ProgressRating Rating, string? Note = null);
