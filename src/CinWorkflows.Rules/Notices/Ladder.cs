namespace CinWorkflows.Rules.Notices;

/// <summary>The reminders and escalations of a duty, in the order in which they fall due.</summary>
/// <param name="Id">Its name in the pack.</param>
/// <param name="Rungs">Each notice.</param>
public sealed record Ladder(string Id, IReadOnlyList<Rung> Rungs);
