using CinWorkflows.Functions.Runtime;
using CinWorkflows.Workflows.Register;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace CinWorkflows.Functions.Timers;

/// <summary>Makes good what was lost between the record and the workflows; now and then it compares all of them.</summary>
public sealed partial class ReconciliationTimer(Reconciliation reconciliation, StoreComparison comparison, BoundWorkflowClient workflows, ILogger<ReconciliationTimer> log)
{
    private static readonly TimeSpan OnItsWay = TimeSpan.FromSeconds(30);

    /// <summary>Runs on <see cref="Schedules.Reconciliation"/>.</summary>
    [Function("ReconcileCases")]
    public async Task RunAsync([TimerTrigger(Schedules.Reconciliation)] TimerInfo timer, [DurableClient] DurableTaskClient client, CancellationToken cancellationToken)
    {
        workflows.Bind(client);
        if (await comparison.RunAsync(cancellationToken) is { } found && found.RaisedAgain + found.Unknown > 0)
        {
            DidNotFit(found.Lost, found.OutOfStep, found.Unknown);
        }

        if (await reconciliation.RunAsync(OnItsWay, cancellationToken) is > 0 and var behind)
        {
            ToldAgain(behind);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "WorkflowsDoNotFit: {Lost} case(s) without a workflow, {OutOfStep} with one that knows of more than the record, {Unknown} workflow(s) of cases that are not on it. They are put right from the record.")]
    private partial void DidNotFit(int lost, int outOfStep, int unknown);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Behind} case(s) had acts that their workflows had not taken up; they were told again.")]
    private partial void ToldAgain(int behind);
}
