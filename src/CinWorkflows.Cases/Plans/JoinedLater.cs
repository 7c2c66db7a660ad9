namespace CinWorkflows.Cases.Plans;

/// <summary>Somebody who joined the case after a version of the plan was circulated, or had it before its dates changed, and is to be given it.</summary>
/// <param name="PersonId">Who.</param>
/// <param name="GivenOn">The day on which they were given it; null until then.</param>
public sealed record JoinedLater(string PersonId, DateOnly? GivenOn = null);
