using System.Globalization;
using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Workers;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Register;

namespace CinWorkflows.Workflows.Leavers;

/// <summary>
/// Looks each day whether whoever a case is allocated to is still there for it. Two weeks before they leave, and when they work in another
/// team, the manager is told; once they have left, work for another authority or hold no case any more, the case is unallocated.
/// </summary>
/// <param name="register">Takes what is found.</param>
/// <param name="pack">The authority's rules.</param>
/// <param name="teams">The authority's teams.</param>
/// <param name="today">The day, Europe/London.</param>
internal sealed class AllocationWatch(CaseRegister register, PolicyPack pack, IReadOnlySet<string> teams, DateOnly today)
{
    private const int DaysAhead = 14;

    /// <summary>Records what the directory shows about the worker of a case, once.</summary>
    /// <param name="file">The case.</param>
    /// <param name="worker">Whoever it is allocated to.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task LookAsync(CaseFile file, StaffMember worker, CancellationToken cancellationToken)
    {
        if (Finding(file, worker) is var (act, key))
        {
            await register.RecordFindingAsync(file.CaseId, CommandIds.Of($"allocation/{file.CaseId}/{worker.Id}/{key}"), act, cancellationToken);
        }
    }

    private (Act Act, string Key)? Finding(CaseFile file, StaffMember worker)
    {
        var (allocation, leaves, sequence) = (file.Allocation, worker.Arrangements.LeavesOn, file.Sequence.ToString(CultureInfo.InvariantCulture));
        return worker switch
        {
            _ when !worker.IsHere(today) => (new WorkerUnassigned($"The worker left on {leaves:yyyy-MM-dd}."), sequence),
            _ when !teams.Contains(worker.TeamId) => (new WorkerUnassigned("The worker works for another authority."), sequence),
            _ when !worker.Roles.Any(Allocation.HeldBy.Contains) =>
                (new WorkerUnassigned($"The worker acts as {string.Join(" and ", worker.Roles.Select(pack.NameOf))} now, and holds no case any more."), sequence),
            _ when leaves <= today.AddDays(DaysAhead) => allocation.WorkerLeavesOn == leaves
                ? null
                : (new WorkerLeaving(worker.Id, leaves, $"The worker leaves on {leaves:yyyy-MM-dd}."), sequence),

            // Told once: the manager may leave the case with them.
            _ when IsElsewhere(file, worker) => (new WorkerLeaving(worker.Id, today, "The worker works in another team."), $"{worker.TeamId}/{allocation.TeamId}"),
            _ when allocation.WorkerLeavesOn is not null => (new WorkerLeaving(worker.Id, null, "The worker stays."), sequence),
            _ => null,
        };
    }

    private static bool IsElsewhere(CaseFile file, StaffMember worker) =>
        worker.TeamId != file.Allocation.TeamId && worker.Arrangements.ManagedTeams?.Contains(file.Allocation.TeamId) != true;
}
