namespace CinWorkflows.Rules.Policies;

/// <summary>A procedure that the source refers to.</summary>
/// <param name="Clause">Where it refers to it.</param>
/// <param name="Title">The other procedure.</param>
/// <param name="Resolved">False where the source says "to follow" or names what does not exist.</param>
public sealed record SourceLink(string Clause, string Title, bool Resolved);
