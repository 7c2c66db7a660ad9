using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Workers;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Records.Cases;

namespace CinWorkflows.Workflows.Digests;

/// <summary>Of which cases a digest tells somebody: those of their team, of the teams that they manage besides, those allocated to them, and those in which a duty is theirs by name.</summary>
internal static class DigestReach
{
    /// <summary>The roles in which somebody acts for a team that they manage besides their own, as notices reach them.</summary>
    private static readonly Role[] OverTeams = [Role.TeamManager, Role.ServiceManager];

    /// <summary>Whether a case is of a team that is theirs, or that they manage.</summary>
    public static bool IsOfTheirTeams(string teamId, StaffMember member) =>
        teamId == member.TeamId || member.Arrangements.ManagedTeams?.Contains(teamId) == true;

    /// <summary>Whether a role's duty in a case is theirs: of their own team in each of their roles, of one that they manage in a manager's.</summary>
    public static bool ActsAs(Role role, Allocation allocation, StaffMember member) =>
        member.Roles.Contains(role) && (allocation.TeamId == member.TeamId || (OverTeams.Contains(role) && IsOfTheirTeams(allocation.TeamId, member)));

    /// <summary>Whether a duty is somebody's, by name or in a role of a team.</summary>
    public static bool Owns(Duty duty, Allocation allocation, StaffMember member) =>
        duty.OwnerId is { } owner ? owner == member.Id : ActsAs(duty.Owner, allocation, member);

    /// <summary>Those whom a case names: its worker, and the owners of what is open, of whatever team they are.</summary>
    public static IEnumerable<string> Named(CaseWithDuties open) =>
        open.Duties.Select(duty => duty.Duty.OwnerId).Append(open.File.Allocation.WorkerId).OfType<string>();
}
