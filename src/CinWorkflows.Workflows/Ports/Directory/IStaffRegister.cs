namespace CinWorkflows.Workflows.Ports.Directory;

/// <summary>Keeping the authority's staff and teams.</summary>
public interface IStaffRegister
{
    /// <summary>Adds or replaces a team.</summary>
    Task SaveTeamAsync(Team team, CancellationToken cancellationToken);

    /// <summary>Adds or replaces a member of staff.</summary>
    Task SaveStaffAsync(StaffMember member, CancellationToken cancellationToken);

    /// <summary>All teams, by id.</summary>
    Task<IReadOnlyList<Team>> TeamsAsync(CancellationToken cancellationToken);

    /// <summary>All staff, by id.</summary>
    Task<IReadOnlyList<StaffMember>> StaffAsync(CancellationToken cancellationToken);
}
