using CinWorkflows.Rules.Words;

namespace CinWorkflows.Rules.Policies;

/// <summary>Who chairs a meeting.</summary>
/// <param name="Clause">The clause that says so.</param>
/// <param name="Roles">The roles that chair, the default first.</param>
/// <param name="Strength">What another chair takes.</param>
/// <param name="AgreedInAdvanceBy">Whose agreement is needed before the meeting (H25); null where nobody's is.</param>
public sealed record ChairRule(string Clause, IReadOnlyList<Role> Roles, RuleStrength Strength, Role? AgreedInAdvanceBy = null);
