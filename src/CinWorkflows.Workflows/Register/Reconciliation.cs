using CinWorkflows.Workflows.Cases;
using CinWorkflows.Workflows.Gauges;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Runtime;

namespace CinWorkflows.Workflows.Register;

/// <summary>
/// Makes good what was lost between the record and the workflows: a case whose last act is not taken up is started where it does
/// not run, and told again. As everything a case needs is on the record, this also rebuilds a lost workflow store. With each run
/// the service's gauges are read.
/// </summary>
public sealed class Reconciliation(ICaseReader reader, IWorkflowClient workflows, ServiceGauges gauges, TimeProvider clock)
{
    private const int Page = 500;

    /// <summary>Tells the cases that are behind.</summary>
    /// <param name="olderThan">Only acts recorded at least this long ago, so as not to overtake what is on its way.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>How many there were.</returns>
    public async Task<int> RunAsync(TimeSpan olderThan, CancellationToken cancellationToken)
    {
        // Before anything else: where the workflows do not answer, the gauges are what tells of it.
        await gauges.ReadAsync(olderThan, cancellationToken);
        var behind = await reader.BehindAsync(clock.GetUtcNow() - olderThan, Page, cancellationToken);
        foreach (var late in behind)
        {
            await workflows.ScheduleAsync(nameof(ChildInNeedCase), new CaseStart(late.CaseId), new(late.CaseId), cancellationToken);
            await workflows.RaiseEventAsync(late.CaseId, ActRecorded.EventName, new ActRecorded(late.Sequence), cancellationToken);
        }

        return behind.Count;
    }
}
