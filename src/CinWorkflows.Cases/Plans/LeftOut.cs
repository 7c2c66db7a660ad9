namespace CinWorkflows.Cases.Plans;

/// <summary>Somebody of the family or of an agency to whom a version of the plan does not go (N20, N35, H18, H35).</summary>
/// <param name="PersonId">Who.</param>
/// <param name="Reason">Why not.</param>
public sealed record LeftOut(string PersonId, string Reason);
