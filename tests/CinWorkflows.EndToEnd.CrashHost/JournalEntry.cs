namespace CinWorkflows.EndToEnd.CrashHost;

/// <summary>A step that is being made: everything that decides what happens in it.</summary>
/// <param name="Step">Its number.</param>
/// <param name="Now">Its instant; the clock stands still during a step.</param>
/// <param name="Acts">What is done; the first act of each case now, its others in the next steps.</param>
/// <param name="Happened">What chance has brought already.</param>
/// <param name="Refused">The cases in which an act was refused at this instant: they wait for the clock.</param>
internal sealed record JournalEntry(
    int Step,
    DateTimeOffset Now,
    IReadOnlyList<PlannedAct> Acts,
    IReadOnlyList<string> Happened,
    IReadOnlyList<int> Refused);
