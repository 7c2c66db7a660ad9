using CinWorkflows.Cases.Packs;
using CinWorkflows.Functions.Runtime;
using CinWorkflows.Workflows.Digests;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace CinWorkflows.Functions.Timers;

/// <summary>Sees to it that every authority's digests run. Starting what runs does nothing.</summary>
public sealed class DigestsTimer(PackLibrary packs, BoundWorkflowClient workflows)
{
    /// <summary>Runs on <see cref="Schedules.Digests"/>.</summary>
    [Function("StartDigests")]
    public async Task RunAsync([TimerTrigger(Schedules.Digests)] TimerInfo timer, [DurableClient] DurableTaskClient client, CancellationToken cancellationToken)
    {
        workflows.Bind(client);
        foreach (var pack in packs.All.Select(entry => entry.Pack.Id).Distinct())
        {
            await workflows.ScheduleAsync(nameof(DailyDigests), pack, new($"digests-{pack}"), cancellationToken);
        }
    }
}
