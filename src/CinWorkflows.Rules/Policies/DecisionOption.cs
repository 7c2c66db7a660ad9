namespace CinWorkflows.Rules.Policies;

/// <summary>Something that may be decided.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Text">What it means.</param>
/// <param name="Then">The further duties that follow from it, by id.</param>
/// <param name="Limit">The limit that it gives to a duty of the case; null for most.</param>
public sealed record DecisionOption(string Id, string Text, IReadOnlyList<string> Then, DecidedLimit? Limit = null);
