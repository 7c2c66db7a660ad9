using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Readers;

namespace CinWorkflows.Records.Memory;

/// <summary>The authority's staff and teams, looked up and kept.</summary>
internal sealed class MemoryStaffDirectory(MemoryTables tables) : IStaffDirectory, IStaffRegister
{
    public Task<StaffMember?> FindAsync(string id, CancellationToken cancellationToken) =>
        tables.RunAsync(() => tables.Staff.GetValueOrDefault(id), cancellationToken);

    public Task<IReadOnlyList<StaffMember>> InTeamAsync(string teamId, Role role, CancellationToken cancellationToken) => tables.RunAsync<IReadOnlyList<StaffMember>>(
        () => [.. tables.Staff.Values.Where(member => member.TeamId == teamId && member.Roles.Contains(role))],
        cancellationToken);

    public Task<IReadOnlyList<StaffMember>> ArrangedForAsync(string id, CancellationToken cancellationToken) => tables.RunAsync<IReadOnlyList<StaffMember>>(
        () => [.. tables.Staff.Values.Where(member => member.Arrangements.ManagedTeams?.Contains(id) == true || member.Arrangements.Covers?.Any(cover => cover.StaffId == id) == true)],
        cancellationToken);

    public Task<IReadOnlyList<StaffMember>> OutOfHoursAsync(CancellationToken cancellationToken) => tables.RunAsync<IReadOnlyList<StaffMember>>(
        () => [.. tables.Staff.Values.Where(member => member.Arrangements.OutOfHours)],
        cancellationToken);

    public Task<IReadOnlyList<StaffMember>> AboveTeamsAsync(CancellationToken cancellationToken) => tables.RunAsync<IReadOnlyList<StaffMember>>(
        () => [.. tables.Staff.Values.Where(StaffPositions.IsServiceManagerAboveTeams)],
        cancellationToken);

    public Task<Team?> FindTeamAsync(string teamId, CancellationToken cancellationToken) =>
        tables.RunAsync(() => tables.Teams.GetValueOrDefault(teamId), cancellationToken);

    public Task SaveTeamAsync(Team team, CancellationToken cancellationToken) =>
        tables.RunAsync(() => tables.Teams[team.Id] = team, cancellationToken);

    public Task SaveStaffAsync(StaffMember member, CancellationToken cancellationToken) =>
        tables.RunAsync(() => tables.Staff[member.Id] = member with { Roles = [.. member.Roles] }, cancellationToken);

    public Task<IReadOnlyList<Team>> TeamsAsync(CancellationToken cancellationToken) =>
        tables.RunAsync<IReadOnlyList<Team>>(() => [.. tables.Teams.Values], cancellationToken);

    public Task<IReadOnlyList<StaffMember>> StaffAsync(CancellationToken cancellationToken) =>
        tables.RunAsync<IReadOnlyList<StaffMember>>(() => [.. tables.Staff.Values], cancellationToken);
}
