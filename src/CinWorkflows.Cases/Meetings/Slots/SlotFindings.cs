namespace CinWorkflows.Cases.Meetings.Slots;

/// <summary>What a search for times found.</summary>
/// <param name="Proposals">The best times, best first, spread over different days.</param>
/// <param name="Fitting">How many times fit in all.</param>
/// <param name="Considered">How many were looked at in the window: every quarter hour of its working days.</param>
/// <param name="Exclusions">What rules out how many of them, most first.</param>
/// <param name="Help">What would give more, most first; empty where there are as many proposals as asked for.</param>
public sealed record SlotFindings(
    IReadOnlyList<Slot> Proposals,
    int Fitting,
    int Considered,
    IReadOnlyList<SlotExclusion> Exclusions,
    IReadOnlyList<SlotHelp> Help);
