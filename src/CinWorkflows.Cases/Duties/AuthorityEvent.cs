namespace CinWorkflows.Cases.Duties;

/// <summary>An event of the authority's own that was recorded on a case.</summary>
/// <param name="Id">Which, by its name in the pack.</param>
/// <param name="On">Its day.</param>
public sealed record AuthorityEvent(string Id, DateOnly On);
