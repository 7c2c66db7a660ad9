namespace CinWorkflows.Rules.Policies;

/// <summary>How a clause that no rule of the pack cites is met, or why it is not.</summary>
/// <param name="Clause">The clause.</param>
/// <param name="By">How it is met.</param>
/// <param name="What">The step of the workflow or the act; null for what is out of scope.</param>
/// <param name="Why">What the clause asks that this does, or why it is out of scope.</param>
public sealed record ClauseCoverage(string Clause, CoverageKind By, string? What, string Why);
