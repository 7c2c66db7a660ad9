namespace CinWorkflows.Rules.Policies;

/// <summary>Something that must be recorded before a step.</summary>
/// <param name="Kind">What.</param>
/// <param name="Clause">The clause that asks for it.</param>
public sealed record Gate(GateKind Kind, string Clause);
