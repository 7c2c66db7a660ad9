using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Directory;

namespace CinWorkflows.Workflows.Workers;

/// <summary>Who is there for a team on a day: its own people, whoever manages it from another team, and whoever stands in for one of them.</summary>
internal static class TeamLine
{
    /// <summary>Above every role that is not among them, business support too.</summary>
    private static readonly Role[] UpTheLine = [Role.TeamManager, Role.ServiceManager];

    /// <summary>Those who act in a role for a team on a day; where it is not filled, in the next one up, at last above every team of the authority, so that nothing goes to nobody unseen.</summary>
    /// <param name="staff">The directory.</param>
    /// <param name="teamId">The team.</param>
    /// <param name="role">The role.</param>
    /// <param name="on">The day, Europe/London.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public static async Task<IReadOnlyList<StaffMember>> ForTeamAsync(this IStaffDirectory staff, string teamId, Role role, DateOnly on, CancellationToken cancellationToken)
    {
        foreach (var next in UpTheLine.Skip(Array.IndexOf(UpTheLine, role) + 1).Prepend(role))
        {
            var own = await staff.InTeamAsync(teamId, next, cancellationToken);
            var above = next == Role.TeamManager || next == Role.ServiceManager ? await ManagersAsync(staff, teamId, next, cancellationToken) : [];
            var here = own.Concat(above).DistinctBy(member => member.Id).Where(member => member.IsHere(on)).ToList();
            if (here.Count > 0)
            {
                return await staff.WithCoverAsync(here, on, cancellationToken);
            }
        }

        return await staff.WithCoverAsync(await AboveAllAsync(staff, teamId, on, cancellationToken), on, cancellationToken);
    }

    /// <summary>Members of staff, each with whoever stands in for them on that day, of whatever team of the authority.</summary>
    /// <param name="staff">The directory.</param>
    /// <param name="members">The members.</param>
    /// <param name="on">The day, Europe/London.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public static async Task<IReadOnlyList<StaffMember>> WithCoverAsync(this IStaffDirectory staff, IEnumerable<StaffMember> members, DateOnly on, CancellationToken cancellationToken)
    {
        var all = new List<StaffMember>();
        foreach (var member in members)
        {
            all.Add(member);
            var authority = (await staff.FindTeamAsync(member.TeamId, cancellationToken))?.PackId;
            foreach (var other in await staff.ArrangedForAsync(member.Id, cancellationToken))
            {
                if (other.Id != member.Id
                    && other.IsHere(on)
                    && other.Arrangements.Covers?.Any(cover => cover.IsFor(member.Id, on)) == true
                    && (await staff.FindTeamAsync(other.TeamId, cancellationToken))?.PackId == authority)
                {
                    all.Add(other);
                }
            }
        }

        return [.. all.DistinctBy(member => member.Id)];
    }

    /// <summary>Where a team has nobody of its own, whoever is above every team of its authority hears what is told to nobody else.</summary>
    private static async Task<IReadOnlyList<StaffMember>> AboveAllAsync(IStaffDirectory staff, string teamId, DateOnly on, CancellationToken cancellationToken)
    {
        var authority = (await staff.FindTeamAsync(teamId, cancellationToken))?.PackId;
        var above = new List<StaffMember>();
        foreach (var member in await staff.AboveTeamsAsync(cancellationToken))
        {
            if (member.IsHere(on) && authority is not null && (await staff.FindTeamAsync(member.TeamId, cancellationToken))?.PackId == authority)
            {
                above.Add(member);
            }
        }

        return above;
    }

    private static async Task<IEnumerable<StaffMember>> ManagersAsync(IStaffDirectory staff, string teamId, Role role, CancellationToken cancellationToken) =>
        (await staff.ArrangedForAsync(teamId, cancellationToken))
            .Where(member => member.Arrangements.ManagedTeams?.Contains(teamId) == true && member.Roles.Contains(role));
}
