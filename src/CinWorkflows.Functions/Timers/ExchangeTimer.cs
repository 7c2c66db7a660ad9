using CinWorkflows.Functions.Runtime;
using CinWorkflows.Workflows.Exchange;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace CinWorkflows.Functions.Timers;

/// <summary>
/// Delivers what is for other authorities, round by round until nothing is due. One instance of the app does so at a time; what it is cut
/// off from is made good by the next.
/// </summary>
public sealed class ExchangeTimer(ExchangeDispatch dispatch, BoundWorkflowClient workflows)
{
    /// <summary>Runs on <see cref="Schedules.Exchange"/>.</summary>
    [Function("Exchange")]
    public async Task RunAsync([TimerTrigger(Schedules.Exchange)] TimerInfo timer, [DurableClient] DurableTaskClient client, CancellationToken cancellationToken)
    {
        workflows.Bind(client);
        while (await dispatch.RunOnceAsync(cancellationToken) > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
        }
    }
}
