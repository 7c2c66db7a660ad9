using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Readers;

namespace CinWorkflows.Workflows.Boards;

/// <summary>Which teams somebody manages: their own and those that the directory names; a service manager whom it names none, all of the authority.</summary>
public static class ManagedTeams
{
    /// <summary>The roles of those who manage teams.</summary>
    public static IReadOnlyList<Role> By => StaffPositions.Managers;

    /// <summary>The teams, one's own first, then by name; none for whoever manages nobody.</summary>
    /// <param name="member">Who.</param>
    /// <param name="all">All teams of the directory.</param>
    public static IReadOnlyList<Team> Of(StaffMember member, IReadOnlyList<Team> all)
    {
        ArgumentNullException.ThrowIfNull(member);
        ArgumentNullException.ThrowIfNull(all);
        if (all.FirstOrDefault(team => team.Id == member.TeamId) is not { } own || !member.Roles.Any(By.Contains))
        {
            return [];
        }

        return
        [
            .. all.Where(team => team.PackId == own.PackId && (team == own || StaffPositions.IsServiceManagerAboveTeams(member) || member.Arrangements.ManagedTeams?.Contains(team.Id) == true))
                .OrderBy(team => team != own).ThenBy(team => team.Name, StringComparer.Ordinal),
        ];
    }
}
