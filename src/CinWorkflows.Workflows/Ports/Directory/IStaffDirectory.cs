using CinWorkflows.Rules.Words;

namespace CinWorkflows.Workflows.Ports.Directory;

/// <summary>The authority's staff and teams.</summary>
public interface IStaffDirectory
{
    /// <summary>A member of staff, or null.</summary>
    Task<StaffMember?> FindAsync(string id, CancellationToken cancellationToken);

    /// <summary>Those of a team who act in a role, in the order of their ids.</summary>
    Task<IReadOnlyList<StaffMember>> InTeamAsync(string teamId, Role role, CancellationToken cancellationToken);

    /// <summary>Those whose arrangements name somebody or a team: who stands in for that colleague, at whatever time, or manages that team from another.</summary>
    Task<IReadOnlyList<StaffMember>> ArrangedForAsync(string id, CancellationToken cancellationToken);

    /// <summary>Those who answer out of hours, of whatever authority.</summary>
    Task<IReadOnlyList<StaffMember>> OutOfHoursAsync(CancellationToken cancellationToken);

    /// <summary>The service managers who are above every team of their authority, as the directory names none that they manage, of whatever authority.</summary>
    Task<IReadOnlyList<StaffMember>> AboveTeamsAsync(CancellationToken cancellationToken);

    /// <summary>A team, or null.</summary>
    Task<Team?> FindTeamAsync(string teamId, CancellationToken cancellationToken);
}
