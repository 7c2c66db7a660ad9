namespace CinWorkflows.Workflows.Ports.Directory;

/// <summary>Standing in for a colleague.</summary>
/// <param name="StaffId">For whom.</param>
/// <param name="From">The first day, Europe/London.</param>
/// <param name="To">The last day.</param>
public sealed record Cover(string StaffId, DateOnly From, DateOnly To)
{
    /// <summary>Whether it is for that colleague on that day.</summary>
    public bool IsFor(string? staffId, DateOnly on) => StaffId == staffId && From <= on && on <= To;
}
