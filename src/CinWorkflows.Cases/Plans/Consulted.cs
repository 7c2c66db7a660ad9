namespace CinWorkflows.Cases.Plans;

/// <summary>Somebody was consulted about a change to the plan (N22, H19).</summary>
/// <param name="PersonId">Who.</param>
/// <param name="Said">What they said.</param>
public sealed record Consulted(string PersonId, string Said);
