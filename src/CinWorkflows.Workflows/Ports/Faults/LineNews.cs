namespace CinWorkflows.Workflows.Ports.Faults;

/// <summary>What an attempt tells of the line by which it went, to everything else that waits there.</summary>
/// <param name="At">When it was made.</param>
/// <param name="InVain">What stands in the way of all on the line; null where nothing was found to.</param>
/// <param name="NextTryAt">When it is tried again; null where it is not.</param>
/// <param name="Problem">What the service said, in a code.</param>
/// <param name="Frees">The line that works again; null where that is not known.</param>
public sealed record LineNews(DateTimeOffset At, ServiceWait? InVain, DateTimeOffset? NextTryAt, string? Problem, string? Frees)
{
    /// <summary>The line that it tells of; null where it tells of none.</summary>
    public string? Line => InVain?.Line ?? Frees;
}
