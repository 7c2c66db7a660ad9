namespace CinWorkflows.Workflows.Ports.Records.Readers;

/// <summary>An entry of the access log: who was shown what, when, and by which door. It holds identifiers, no names and no contents.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who, by their id in the staff directory; by that of their account where they are not in it.</param>
/// <param name="Authority">Their authority, by its pack's id; null for whoever has none.</param>
/// <param name="Door">The endpoint, by its name in the description of the API.</param>
/// <param name="Kind">What they did.</param>
/// <param name="Query">What they asked for, of a list; null elsewhere.</param>
/// <param name="Cases">The cases of which they were shown something, by id.</param>
public sealed record AccessEntry(DateTimeOffset At, string By, string? Authority, string Door, AccessKind Kind, string? Query, IReadOnlyList<string> Cases)
{
    /// <summary>The longest query that is kept, in characters.</summary>
    public const int LongestQuery = 500;

    /// <summary>Its number in the log; 0 before it is there.</summary>
    public long Number { get; init; }
}
