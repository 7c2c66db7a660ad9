using CinWorkflows.Functions.Runtime;
using CinWorkflows.Workflows.Retention;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace CinWorkflows.Functions.Timers;

/// <summary>Finishes what was to be destroyed and broke off. The runtime ends a workflow in its own time: what is left of it is removed by a later run.</summary>
public sealed class DestructionTimer(DestructionRun run, BoundWorkflowClient workflows)
{
    /// <summary>Runs on <see cref="Schedules.Destruction"/>.</summary>
    [Function("FinishDestructions")]
    public async Task RunAsync([TimerTrigger(Schedules.Destruction)] TimerInfo timer, [DurableClient] DurableTaskClient client, CancellationToken cancellationToken)
    {
        workflows.Bind(client);
        await run.FinishAsync(cancellationToken);
    }
}
