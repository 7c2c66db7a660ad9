using CinWorkflows.Functions.Runtime;
using CinWorkflows.Workflows.Register;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace CinWorkflows.Functions.Timers;

/// <summary>Makes good what was lost between the record and the workflows.</summary>
public sealed partial class ReconciliationTimer(Reconciliation reconciliation, BoundWorkflowClient workflows, ILogger<ReconciliationTimer> log)
{
    private static readonly TimeSpan OnItsWay = TimeSpan.FromSeconds(30);

    /// <summary>Runs on <see cref="Schedules.Reconciliation"/>.</summary>
    [Function("ReconcileCases")]
    public async Task RunAsync([TimerTrigger(Schedules.Reconciliation)] TimerInfo timer, [DurableClient] DurableTaskClient client, CancellationToken cancellationToken)
    {
        workflows.Bind(client);
        if (await reconciliation.RunAsync(OnItsWay, cancellationToken) is > 0 and var behind)
        {
            ToldAgain(behind);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Behind} case(s) had acts that their workflows had not taken up; they were told again.")]
    private partial void ToldAgain(int behind);
}
