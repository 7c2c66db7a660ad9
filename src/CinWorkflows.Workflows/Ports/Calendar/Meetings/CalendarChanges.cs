namespace CinWorkflows.Workflows.Ports.Calendar.Meetings;

/// <summary>What changed in a calendar.</summary>
/// <param name="Present">Entries that are there, new or changed; also such as are not ours.</param>
/// <param name="Removed">The ids of entries that are gone.</param>
/// <param name="Token">To ask from here next time.</param>
/// <param name="Everything">True where this is all that the window holds, and not only what changed: an entry not named is gone.</param>
public sealed record CalendarChanges(IReadOnlyList<CalendarEntry> Present, IReadOnlyList<string> Removed, string Token, bool Everything);
