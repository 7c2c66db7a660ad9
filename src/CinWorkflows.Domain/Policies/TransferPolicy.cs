namespace CinWorkflows.Domain.Policies;

/// <summary>An authority's rules for children who move to or from another authority; their duties are among the pack's.</summary>
/// <param name="Owner">Whose rules they are.</param>
/// <param name="Clause">The clause that they come from, or that says that the source is silent (H36).</param>
/// <param name="PromptAfterMoves">After how many moves in two years trafficking and modern slavery are considered (N45).</param>
public sealed record TransferPolicy(TransferRulesOwner Owner, string Clause, int PromptAfterMoves);
