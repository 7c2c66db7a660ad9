namespace CinWorkflows.Cases.Plans;

/// <summary>Who does what by when (N18, N19c, H15, H16c).</summary>
/// <param name="Id">Its id in the plan.</param>
/// <param name="OutcomeId">The outcome that it serves.</param>
/// <param name="Description">What is done.</param>
/// <param name="OwnerId">Who does it.</param>
/// <param name="By">By when.</param>
public sealed record PlannedAction(string Id, string OutcomeId, string Description, string OwnerId, DateOnly By);
