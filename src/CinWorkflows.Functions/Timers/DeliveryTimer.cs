using CinWorkflows.Functions.Runtime;
using CinWorkflows.Letters.Delivering;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace CinWorkflows.Functions.Timers;

/// <summary>
/// Sends what is in the outbox, keeps the calendars in line and reports what could not be done, round by round until nothing is due.
/// One instance of the app does so at a time; what it is cut off from is made good by the next.
/// </summary>
public sealed class DeliveryTimer(DeliveryRound round, BoundWorkflowClient workflows)
{
    /// <summary>Runs on <see cref="Schedules.Delivery"/>.</summary>
    [Function("Deliver")]
    public async Task RunAsync([TimerTrigger(Schedules.Delivery)] TimerInfo timer, [DurableClient] DurableTaskClient client, CancellationToken cancellationToken)
    {
        workflows.Bind(client);
        while (await round.RunOnceAsync(cancellationToken) > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
        }
    }
}
