using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Directory;

namespace CinWorkflows.Workflows.Workers;

/// <summary>Those of the staff who work on the cases of a team: its own, and those of another who manage it or stand in for it.</summary>
public static class TeamPeople
{
    /// <summary>Each of them once.</summary>
    /// <param name="staff">The directory.</param>
    /// <param name="teamId">The team.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public static async Task<IReadOnlyList<StaffMember>> OfAsync(IStaffDirectory staff, string teamId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(staff);
        var members = new Dictionary<string, StaffMember>(StringComparer.Ordinal);
        foreach (var role in Enum.GetValues<Role>())
        {
            foreach (var member in await staff.InTeamAsync(teamId, role, cancellationToken))
            {
                members[member.Id] = member;
            }
        }

        foreach (var member in await staff.ArrangedForAsync(teamId, cancellationToken))
        {
            members[member.Id] = member;
        }

        return [.. members.Values];
    }
}
