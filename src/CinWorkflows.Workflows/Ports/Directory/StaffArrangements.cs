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

    /// <summary>True for whoever answers for the authority out of hours: its emergency duty team.</summary>
    public bool OutOfHours { get; init; }

    /// <summary>True for the authority's data protection officer, and for their deputy: they have no role in a case.</summary>
    public bool DataProtectionOfficer { get; init; }

    /// <summary>Their last day, Europe/London.</summary>
    public DateOnly? LeavesOn { get; init; }
}
