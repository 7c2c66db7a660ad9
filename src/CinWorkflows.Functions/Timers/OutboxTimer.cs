using CinWorkflows.Workflows.Messages;
using Microsoft.Azure.Functions.Worker;

namespace CinWorkflows.Functions.Timers;

/// <summary>Sends what is in the outbox, batch by batch until it is empty. One instance of the app does so at a time.</summary>
public sealed class OutboxTimer(OutboxDispatch dispatch)
{
    /// <summary>Runs on <see cref="Schedules.Outbox"/>.</summary>
    [Function("DispatchOutbox")]
    public async Task RunAsync([TimerTrigger(Schedules.Outbox)] TimerInfo timer, CancellationToken cancellationToken)
    {
        while (await dispatch.RunOnceAsync(cancellationToken) >= OutboxDispatch.Batch)
        {
            cancellationToken.ThrowIfCancellationRequested();
        }
    }
}
