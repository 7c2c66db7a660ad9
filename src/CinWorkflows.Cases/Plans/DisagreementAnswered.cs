namespace CinWorkflows.Cases.Plans;

/// <summary>What a review says to somebody's disagreement with the plan (N37).</summary>
/// <param name="PersonId">Whose disagreement.</param>
/// <param name="Response">What becomes of it.</param>
public sealed record DisagreementAnswered(string PersonId, string Response);
