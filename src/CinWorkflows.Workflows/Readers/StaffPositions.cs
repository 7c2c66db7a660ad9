using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Records.Readers;

namespace CinWorkflows.Workflows.Readers;

/// <summary>Reads from the directory how members of staff stand to cases, and so which they may read.</summary>
public sealed class StaffPositions(IStaffDirectory staff)
{
    /// <summary>The roles of those who manage a team.</summary>
    internal static IReadOnlyList<Role> Managers { get; } = [Role.PracticeManager, Role.AssistantTeamManager, Role.TeamManager, Role.ServiceManager];

    /// <summary>Which cases a member of staff may read: none for whoever is not on the directory, or has left.</summary>
    /// <param name="staffId">Who.</param>
    /// <param name="isUsed">Whether they read in a role that the directory gives them; null for all of them.</param>
    /// <param name="on">The day, Europe/London.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<Reader> ReaderAsync(string staffId, Func<Role, bool>? isUsed, DateOnly on, CancellationToken cancellationToken) =>
        await staff.FindAsync(staffId, cancellationToken) is { } member ? await ReaderAsync(member, isUsed, on, cancellationToken) : Reader.Nobody;

    /// <summary>The same of a member of staff who was read already.</summary>
    /// <param name="member">Who.</param>
    /// <param name="isUsed">Whether they read in a role that the directory gives them; null for all of them.</param>
    /// <param name="on">The day, Europe/London.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    internal async Task<Reader> ReaderAsync(StaffMember member, Func<Role, bool>? isUsed, DateOnly on, CancellationToken cancellationToken)
    {
        var roles = member.Roles.Where(role => member.IsHere(on) && isUsed?.Invoke(role) != false).ToList();
        return roles.Count > 0 && await OfAsync(member, roles, on, cancellationToken) is { } position ? Reader.Of(position) : Reader.Nobody;
    }

    /// <summary>The authority of a member of staff who works here on a day, by its pack's id; null where there is none.</summary>
    /// <param name="staffId">Who.</param>
    /// <param name="on">The day, Europe/London.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<string?> AuthorityAsync(string staffId, DateOnly on, CancellationToken cancellationToken) =>
        await staff.FindAsync(staffId, cancellationToken) is { } member && member.IsHere(on) ? (await staff.FindTeamAsync(member.TeamId, cancellationToken))?.PackId : null;

    /// <summary>The authority of which somebody is the data protection officer on a day, by its pack's id; null where they are none.</summary>
    /// <param name="staffId">Who.</param>
    /// <param name="on">The day, Europe/London.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<string?> OverseenAsync(string staffId, DateOnly on, CancellationToken cancellationToken) =>
        await staff.FindAsync(staffId, cancellationToken) is { IsDataProtectionOfficer: true } ? await AuthorityAsync(staffId, on, cancellationToken) : null;

    /// <summary>How a member of staff stands to cases; null where their team is not on the directory.</summary>
    /// <param name="member">Who.</param>
    /// <param name="roles">The roles in which they act.</param>
    /// <param name="on">The day, Europe/London.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    internal async Task<StaffPosition?> OfAsync(StaffMember member, IReadOnlyCollection<Role> roles, DateOnly on, CancellationToken cancellationToken)
    {
        if ((await staff.FindTeamAsync(member.TeamId, cancellationToken))?.PackId is not { } authority)
        {
            return null;
        }

        var covers = (member.Arrangements.Covers ?? []).Where(cover => cover.IsFor(cover.StaffId, on)).Select(cover => cover.StaffId).Distinct().ToList();
        return new(member.Id, authority, member.TeamId)
        {
            Covers = covers,
            StandsInFor = await TeamsOfAsync(covers, roles.All(Managers.Contains) ? Managers : null, cancellationToken),
            ManagedTeams = member.Arrangements.ManagedTeams ?? [],
            IsAboveTeams = roles.Any(role => IsAboveTeams(role, member)),
            IsManager = roles.Any(Managers.Contains),
        };
    }

    /// <summary>A service manager is above every team of the authority unless the directory says which; another system of the authority serves all.</summary>
    internal static bool IsAboveTeams(Role role, StaffMember member) =>
        role == Role.Integration || (role == Role.ServiceManager && member.Arrangements.ManagedTeams is null);

    /// <summary>Whether somebody is a service manager above every team of their authority.</summary>
    /// <param name="member">Who.</param>
    public static bool IsServiceManagerAboveTeams(StaffMember member)
    {
        ArgumentNullException.ThrowIfNull(member);
        return member.Roles.Contains(Role.ServiceManager) && IsAboveTeams(Role.ServiceManager, member);
    }

    /// <summary>Whoever stands in for somebody of a team is of the team on those days; as its manager only who stands in for one.</summary>
    private async Task<IReadOnlyList<string>> TeamsOfAsync(IEnumerable<string> covers, IReadOnlyList<Role>? inRoles, CancellationToken cancellationToken)
    {
        var teams = new List<string>();
        foreach (var id in covers)
        {
            if (await staff.FindAsync(id, cancellationToken) is { } covered && inRoles?.Any(covered.Roles.Contains) != false)
            {
                teams.Add(covered.TeamId);
            }
        }

        return teams;
    }
}
