namespace CinWorkflows.Rules.Policies;

/// <summary>The text that a pack was made from.</summary>
/// <param name="Title">Its title and number.</param>
/// <param name="Status">Its standing.</param>
/// <param name="StatusNote">Why it is not simply in force, with the clause; null where it is.</param>
/// <param name="Amendments">What was amended when, in the words of the source.</param>
/// <param name="Links">Other procedures that it names; an unresolved one has no address.</param>
public sealed record PackSource(
    string Title,
    SourceStatus Status,
    string? StatusNote,
    IReadOnlyList<string> Amendments,
    IReadOnlyList<SourceLink> Links);
