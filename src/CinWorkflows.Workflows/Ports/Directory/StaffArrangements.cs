namespace CinWorkflows.Workflows.Ports.Directory;

/// <summary>What is arranged about a member of staff.</summary>
public sealed record StaffArrangements
{
    /// <summary>Nothing besides name, team and roles.</summary>
    public static StaffArrangements None { get; } = new();

    /// <summary>The number by which families and colleagues reach them.</summary>
    public string? Telephone { get; init; }

    /// <summary>The teams that they manage besides their own.</summary>
    public IReadOnlyList<string>? ManagedTeams { get; init; }

    /// <summary>For whom they stand in, and when.</summary>
    public IReadOnlyList<Cover>? Covers { get; init; }

    /// <summary>Their last day, Europe/London.</summary>
    public DateOnly? LeavesOn { get; init; }
}

/// <summary>Standing in for a colleague.</summary>
/// <param name="StaffId">For whom.</param>
/// <param name="From">The first day, Europe/London.</param>
/// <param name="To">The last day.</param>
public sealed record Cover(string StaffId, DateOnly From, DateOnly To)
{
    /// <summary>Whether it is for that colleague on that day.</summary>
    public bool IsFor(string? staffId, DateOnly on) => StaffId == staffId && From <= on && on <= To;
}
