namespace CinWorkflows.Cases.Authority;

/// <summary>How a member of staff stands to a case on a day.</summary>
public enum Relation
{
    /// <summary>Of another authority, or unknown.</summary>
    None,

    /// <summary>Of the authority, in a team that does not hold the case.</summary>
    Authority,

    /// <summary>Manages the team that holds the case, from another one.</summary>
    ManagedTeam,

    /// <summary>In the team that holds the case.</summary>
    Team,

    /// <summary>Stands in for the allocated worker on that day.</summary>
    Cover,

    /// <summary>The allocated worker or lead professional.</summary>
    Worker,
}
