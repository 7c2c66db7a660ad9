namespace CinWorkflows.Rules.Policies;

/// <summary>A place where the source contradicts itself or is ambiguous, and the decision taken.</summary>
/// <param name="Id">A short name.</param>
/// <param name="Clauses">The clauses that clash.</param>
/// <param name="Issue">What clashes.</param>
/// <param name="Reading">The reading that the pack takes.</param>
/// <param name="Why">Why that one.</param>
public sealed record SourceConflict(string Id, IReadOnlyList<string> Clauses, string Issue, string Reading, string Why);
