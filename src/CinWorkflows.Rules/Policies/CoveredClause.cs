namespace CinWorkflows.Rules.Policies;

/// <summary>A clause and what meets it.</summary>
/// <param name="Id">The clause.</param>
/// <param name="Statement">What it says, shortly.</param>
/// <param name="By">The rules that cite it and the coverage declared; empty where nothing meets it.</param>
public sealed record CoveredClause(string Id, string Statement, IReadOnlyList<string> By);
