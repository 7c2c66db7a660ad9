using CinWorkflows.Cases.Packs;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Workflows.Calendars;
using CinWorkflows.Workflows.Leavers;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Ports.Records.Readers;
using CinWorkflows.Workflows.Readers;
using CinWorkflows.Workflows.Register;
using CinWorkflows.Workflows.Runtime;

namespace CinWorkflows.Workflows.Digests;

/// <summary>
/// Gathers a day's digests into the outbox: for whoever has something due, changed or slipping that their last one did not say, or is told of something. As it goes through
/// every case, it looks whether whoever a case is allocated to is still there for it.
/// </summary>
internal sealed class GatherDigests(CaseRegister register, ICaseRecord record, ICaseReader cases, IStaffRegister staff, IStaffDirectory directory, PackLibrary packs, AuthorityCalendars calendars, TimeProvider clock) : Activity<DigestDue, int>
{
    /// <summary>The digest of a day on which the service was down is not made good at night: the next one says what it would have said.</summary>
    public override async Task<int> RunAsync(ActivityContext context, DigestDue input, CancellationToken cancellationToken) =>
        LondonTime.Today(clock) > input.Day ? 0 : await record.GatherDigestsAsync(input.PackId, input.Day, await ReadersAsync(input, cancellationToken), cancellationToken);

    private async Task<IReadOnlyList<string>> ReadersAsync(DigestDue input, CancellationToken cancellationToken)
    {
        if (packs.Current(input.PackId, input.Day)?.Pack is not { } pack)
        {
            return [];
        }

        var rules = new DigestRules(input.Day, await calendars.AsOfNowAsync(pack.Authority, cancellationToken), packs);
        var teams = (await staff.TeamsAsync(cancellationToken)).Where(team => team.PackId == input.PackId).Select(team => team.Id).ToHashSet();
        var everybody = (await staff.StaffAsync(cancellationToken)).ToDictionary(member => member.Id);
        var watch = new AllocationWatch(register, pack, teams, input.Day);
        var members = everybody.Values.Where(member => teams.Contains(member.TeamId) && member.IsHere(input.Day)).ToList();
        var since = await cases.LastDigestsAsync([.. members.Select(member => member.Id)], LondonTime.At(input.Day, pack.DigestAt), cancellationToken);
        var positions = new StaffPositions(directory);
        var sees = new Dictionary<string, Reader>(StringComparer.Ordinal);
        foreach (var member in members)
        {
            sees[member.Id] = await positions.ReaderAsync(member, isUsed: null, input.Day, cancellationToken);
        }

        var readers = new HashSet<string>(StringComparer.Ordinal);

        // A team at a time: what is held of cases does not grow with the authority.
        foreach (var team in teams.Order(StringComparer.Ordinal))
        {
            var caseload = await cases.CaseloadAsync(new([team]), cancellationToken);
            foreach (var file in caseload.Select(open => open.File).Where(file => file.Ending is null))
            {
                if (file.Allocation.WorkerId is { } worker && everybody.TryGetValue(worker, out var member))
                {
                    await watch.LookAsync(file, member, cancellationToken);
                }
            }

            var named = caseload.SelectMany(DigestReach.Named).ToHashSet(StringComparer.Ordinal);
            readers.UnionWith(rules.Readers(members.Where(member => DigestReach.IsOfTheirTeams(team, member) || named.Contains(member.Id)), member => [.. caseload.Where(open => sees[member.Id].Sees(open.File))], since));
        }

        return [.. readers.Order(StringComparer.Ordinal)];
    }
}
