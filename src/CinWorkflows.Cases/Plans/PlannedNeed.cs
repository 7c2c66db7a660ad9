namespace CinWorkflows.Cases.Plans;

/// <summary>A developmental need and the services it requires (N19a, H16a).</summary>
/// <param name="Id">Its id in the plan.</param>
/// <param name="Description">The need.</param>
/// <param name="Services">The services.</param>
public sealed record PlannedNeed(string Id, string Description, string Services);
