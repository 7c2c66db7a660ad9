namespace CinWorkflows.Rules.Policies;

/// <summary>Something that may be decided.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Text">What it means.</param>
/// <param name="Then">The further duties that follow from it, by id.</param>
public sealed record DecisionOption(string Id, string Text, IReadOnlyList<string> Then);
