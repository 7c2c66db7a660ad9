using CinWorkflows.Functions.Runtime;
using CinWorkflows.Workflows.Ports.Records;
using CinWorkflows.Workflows.Register;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace CinWorkflows.Functions.Timers;

/// <summary>Makes good what was lost between the record and the workflows.</summary>
public sealed partial class ReconciliationTimer(ICaseReader reader, TimeProvider clock, ILogger<ReconciliationTimer> log)
{
    private static readonly TimeSpan OnItsWay = TimeSpan.FromSeconds(30);

    /// <summary>Runs on <see cref="Schedules.Reconciliation"/>.</summary>
    [Function("ReconcileCases")]
    public async Task RunAsync([TimerTrigger(Schedules.Reconciliation)] TimerInfo timer, [DurableClient] DurableTaskClient client, CancellationToken cancellationToken)
    {
        var reconciliation = new Reconciliation(reader, new DurableTaskWorkflowClient(client), clock);
        if (await reconciliation.RunAsync(OnItsWay, cancellationToken) is > 0 and var behind)
        {
            ToldAgain(behind);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Behind} case(s) had acts that their workflows had not taken up; they were told again.")]
    private partial void ToldAgain(int behind);
}
