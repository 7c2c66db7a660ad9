using CinWorkflows.Rules.Words;

namespace CinWorkflows.Rules.Policies;

/// <summary>A decision without which a further duty is not done.</summary>
/// <param name="Options">What may be decided.</param>
/// <param name="By">The roles that decide.</param>
public sealed record RequiredDecision(IReadOnlyList<DecisionOption> Options, IReadOnlyList<Role> By);
