using CinWorkflows.Cases;
using CinWorkflows.Rules.Words;
using CinWorkflows.TransferPacks.Contents;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Records.Acts;

namespace CinWorkflows.TransferPacks.Gathering;

/// <summary>Whom the receiving authority calls, the first first: the allocated worker, whoever prepared the pack, the managers of the team, and who answers out of hours.</summary>
internal sealed class CallerGathering(IStaffDirectory staff, IStaffRegister teams)
{
    public async Task<IReadOnlyList<PackCaller>> OfAsync(CaseFile file, RecordedAct? prepared, DateOnly today, CancellationToken cancellationToken)
    {
        var known = (await teams.TeamsAsync(cancellationToken)).ToDictionary(team => team.Id);
        List<(StaffMember? Member, string Part)> inHours =
        [
            (file.Allocation.WorkerId is { } worker ? await staff.FindAsync(worker, cancellationToken) : null, "Allocated worker"),
            (prepared is null ? null : await staff.FindAsync(prepared.Actor.Id, cancellationToken), "Prepared this pack"),
            .. (await staff.InTeamAsync(file.Allocation.TeamId, Role.TeamManager, cancellationToken)).Select(manager => ((StaffMember?)manager, "Team manager")),
        ];
        var outOfHours = (await staff.OutOfHoursAsync(cancellationToken))
            .Where(member => member.IsHere(today) && known.GetValueOrDefault(member.TeamId)?.PackId == file.Pack.Id)
            .Select(member => (Member: (StaffMember?)member, Part: PackCaller.OutOfHours));
        return
        [
            .. inHours.Where(caller => caller.Member is not null).DistinctBy(caller => caller.Member!.Id).Concat(outOfHours)
                .Take(PackCaller.Most)
                .Select(caller => Caller(caller.Member!, caller.Part, known.GetValueOrDefault(caller.Member!.TeamId))),
        ];
    }

    private static PackCaller Caller(StaffMember member, string part, Team? team) =>
        new(member.Name, part, member.Email, team?.Name ?? member.TeamId, Told(member.Arrangements.Telephone), Told(team?.Telephone));

    private static string? Told(string? number) => string.IsNullOrWhiteSpace(number) ? null : number.Trim();
}
