namespace CinWorkflows.Rules.Policies;

/// <summary>One place in which two packs differ.</summary>
/// <param name="JsonPath">The place, for example <c>$.duties.holdReview.within.amount</c>.</param>
/// <param name="Before">What the first says, as JSON; null where it says nothing.</param>
/// <param name="After">What the second says, as JSON; null where it says nothing.</param>
public sealed record PackDifference(string JsonPath, string? Before, string? After);
