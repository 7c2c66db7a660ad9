namespace CinWorkflows.Cases.Plans;

/// <summary>Who does now an action of the plan that a former worker was to do.</summary>
/// <param name="ActionId">The action.</param>
/// <param name="OwnerId">Who does it now.</param>
public sealed record ActionGiven(string ActionId, string OwnerId);
