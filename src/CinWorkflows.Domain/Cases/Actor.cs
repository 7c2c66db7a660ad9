namespace CinWorkflows.Domain.Cases;

/// <summary>Who does an act, in which role.</summary>
/// <param name="Id">The staff member's id.</param>
/// <param name="Role">The role in which they act.</param>
public sealed record Actor(string Id, Role Role);
