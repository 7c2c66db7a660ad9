using CinWorkflows.Cases.Acts;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.Problems;
using CinWorkflows.Web.Staff;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Records.Cases;
using Microsoft.AspNetCore.Http;

namespace CinWorkflows.Web.Doors;

internal sealed class DirectoryDoor(IHttpContextAccessor request, OwnName ownName, IStaffRegister register, ICaseReader cases, StaffKeeping staff, TeamKeeping teams) : IDirectoryDoor
{
    public bool GivesRoles => ownName.SignedIn(Http.User) is { } signedIn && AccessTable.Rules[Permission.GiveRoles].Allows(signedIn, ownerId: null);

    public IReadOnlyList<string> Authorities => teams.Authorities;

    private HttpContext Http => request.HttpContext ?? throw new InvalidOperationException("A door is open while somebody asks.");

    public Task<IReadOnlyList<StaffMember>> StaffAsync(CancellationToken cancellationToken) => register.StaffAsync(cancellationToken);

    public Task<IReadOnlyList<Team>> TeamsAsync(CancellationToken cancellationToken) => register.TeamsAsync(cancellationToken);

    public async Task<int> CasesHeldByAsync(string staffId, CancellationToken cancellationToken) =>
        (await cases.ListAsync(new() { WorkerId = staffId, Take = 1 }, cancellationToken)).Total;

    public async Task<int> CasesOfTeamAsync(string teamId, CancellationToken cancellationToken) =>
        (await cases.ListAsync(new() { TeamId = teamId, Take = 1 }, cancellationToken)).Total;

    public async Task<(StaffMember? Member, IReadOnlyList<Refusal> Refusals)> CheckStaffAsync(string id, StaffRequest entry, CancellationToken cancellationToken)
    {
        var (member, faults) = await staff.CheckAsync(Http, id, entry, cancellationToken);
        return (member, InWords(faults));
    }

    public async Task<IReadOnlyList<Refusal>> SaveStaffAsync(string id, StaffRequest entry, CancellationToken cancellationToken) =>
        InWords((await staff.SaveAsync(Http, id, entry, cancellationToken)).Faults);

    public async Task<IReadOnlyList<Refusal>> SaveTeamAsync(string id, TeamRequest entry, CancellationToken cancellationToken) =>
        InWords((await teams.SaveAsync(Http, id, entry, cancellationToken)).Faults);

    private static IReadOnlyList<Refusal> InWords(IReadOnlyList<FieldError> faults) => [.. faults.Select(fault => new Refusal(fault.Field, fault.Reason))];
}
