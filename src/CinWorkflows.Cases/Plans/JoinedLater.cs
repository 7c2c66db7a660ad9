namespace CinWorkflows.Cases.Plans;

/// <summary>Somebody who joined the case after a version of the plan was circulated, and is to have it too.</summary>
/// <param name="PersonId">Who.</param>
/// <param name="GivenOn">The day on which they were given it; null until then.</param>
public sealed record JoinedLater(string PersonId, DateOnly? GivenOn = null);
