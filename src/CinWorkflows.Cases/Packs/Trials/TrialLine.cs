using CinWorkflows.Rules.Timescales;

namespace CinWorkflows.Cases.Packs.Trials;

/// <summary>What a pack asks for in a story, and by when.</summary>
/// <param name="Key">The duty as the pack names it; of a series with the number of the time: <c>holdReview:2</c>.</param>
/// <param name="Title">What it asks for, in the authority's words.</param>
/// <param name="Clause">The clause that asks for it.</param>
/// <param name="Deadline">By when, and why then; null where there is no date in this story.</param>
/// <param name="NoDate">Why there is none; null where there is one.</param>
public sealed record TrialLine(string Key, string Title, string Clause, Deadline? Deadline, string? NoDate);
