using CinWorkflows.Records.Storage;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Readers;
using Microsoft.EntityFrameworkCore;

namespace CinWorkflows.Records.Directory;

/// <summary>The authority's staff and teams, looked up and kept.</summary>
internal sealed class StaffDirectory(IRecordDatabase database) : IStaffDirectory, IStaffRegister
{
    private static readonly Func<RecordContext, string, Task<StaffRow?>> ById = Compiled.Query(
        (RecordContext record, string id) => record.Staff.FirstOrDefault(member => member.Id == id));

    private static readonly Func<RecordContext, string, IAsyncEnumerable<StaffRow>> OfTeam = Compiled.Query(
        (RecordContext record, string teamId) => record.Staff.Where(member => member.TeamId == teamId).OrderBy(member => member.Id).AsQueryable());

    private static readonly Func<RecordContext, string, Task<TeamRow?>> TeamById = Compiled.Query(
        (RecordContext record, string id) => record.Teams.FirstOrDefault(team => team.Id == id));

    public Task<StaffMember?> FindAsync(string id, CancellationToken cancellationToken) =>
        database.ReadAsync(async record => (await ById(record, id))?.ToMember(), cancellationToken);

    public Task<IReadOnlyList<StaffMember>> InTeamAsync(string teamId, Role role, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<StaffMember>>(
        async record => await OfTeam(record, teamId)
            .Where(member => member.Roles.Contains(role))
            .Select(member => member.ToMember())
            .ToListAsync(cancellationToken),
        cancellationToken);

    public Task<IReadOnlyList<StaffMember>> ArrangedForAsync(string id, CancellationToken cancellationToken) => ArrangedAsync($"\"{id}\"", cancellationToken);

    public Task<IReadOnlyList<StaffMember>> OutOfHoursAsync(CancellationToken cancellationToken) => ArrangedAsync("\"outOfHours\":true", cancellationToken);

    public async Task<IReadOnlyList<StaffMember>> AboveTeamsAsync(CancellationToken cancellationToken) => [.. (await StaffAsync(cancellationToken)).Where(StaffPositions.IsServiceManagerAboveTeams)];

    private Task<IReadOnlyList<StaffMember>> ArrangedAsync(string said, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<StaffMember>>(
        async record => [.. (await record.Staff
            .Where(member => member.Arrangements != null && member.Arrangements.Contains(said))
            .OrderBy(member => member.Id)
            .ToListAsync(cancellationToken)).Select(member => member.ToMember())],
        cancellationToken);

    public Task<Team?> FindTeamAsync(string teamId, CancellationToken cancellationToken) => database.ReadAsync(
        async record => (await TeamById(record, teamId))?.ToTeam(),
        cancellationToken);

    public Task SaveTeamAsync(Team team, CancellationToken cancellationToken) => database.WriteAsync(
        async record =>
        {
            var row = await record.Teams.AsTracking().FirstOrDefaultAsync(known => known.Id == team.Id, cancellationToken)
                ?? record.Teams.Add(new() { Id = team.Id }).Entity;
            row.Name = team.Name;
            row.PackId = team.PackId;
            row.Telephone = team.Telephone;
            return true;
        },
        cancellationToken);

    public Task SaveStaffAsync(StaffMember member, CancellationToken cancellationToken) => database.WriteAsync(
        async record =>
        {
            var row = await record.Staff.AsTracking().FirstOrDefaultAsync(known => known.Id == member.Id, cancellationToken)
                ?? record.Staff.Add(new() { Id = member.Id }).Entity;
            row.Name = member.Name;
            row.Email = member.Email;
            row.TeamId = member.TeamId;
            row.Roles = [.. member.Roles];
            row.Arrangements = StaffRow.Written(member.Arrangements);
            return true;
        },
        cancellationToken);

    public Task<IReadOnlyList<Team>> TeamsAsync(CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<Team>>(
        async record => [.. (await record.Teams.OrderBy(team => team.Id).ToListAsync(cancellationToken)).Select(team => team.ToTeam())],
        cancellationToken);

    public Task<IReadOnlyList<StaffMember>> StaffAsync(CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<StaffMember>>(
        async record => [.. (await record.Staff.OrderBy(member => member.Id).ToListAsync(cancellationToken)).Select(member => member.ToMember())],
        cancellationToken);
}
