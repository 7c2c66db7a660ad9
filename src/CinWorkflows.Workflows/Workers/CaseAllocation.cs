using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Procedures;

namespace CinWorkflows.Workflows.Workers;

/// <summary>Every case has an allocated worker, except a short break that belongs to its team (N43). One who leaves is followed by another before.</summary>
internal static class CaseAllocation
{
    public static async Task RunAsync(Procedure now)
    {
        var teamOwned = now.Pack.Regimes.GetValueOrDefault(now.File.Regime.Kind) is { TeamOwned: true };
        await now.Until(file => teamOwned || file.Allocation is { WorkerId: not null, WorkerLeavesOn: null }, DutyKind.AllocateWorker);
    }
}
