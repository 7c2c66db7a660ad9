using CinWorkflows.Rules.Words;

namespace CinWorkflows.Rules.Policies;

/// <summary>Who may take a decision.</summary>
/// <param name="Kind">Which decision.</param>
/// <param name="Clause">The clause that gives it to them.</param>
/// <param name="Roles">The roles that may take it.</param>
public sealed record Approval(ApprovalKind Kind, string Clause, IReadOnlyList<Role> Roles);
