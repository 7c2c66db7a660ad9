using CinWorkflows.Rules.Calendar;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Runtime;

namespace CinWorkflows.Workflows.Register;

/// <summary>
/// Rebuilds a lost store of workflows from the record. A case without its workflow is marked as one that is behind, so that the
/// reconciliation starts it anew; it works out what is due, and what was sent or booked is on the record under its key and is not
/// repeated. A case whose workflow lives is left alone, so that it can be asked for again and again.
/// </summary>
public sealed class WorkflowRebuild(ICaseRoll roll, IWorkflowClient workflows, TimeProvider clock)
{
    private const int Page = 500;

    /// <summary>For so many days after its end a case may have something left to send.</summary>
    private const int DaysAfterEnd = 30;

    /// <summary>What is newer than this is on its way to its workflow.</summary>
    private static readonly TimeSpan OnItsWay = TimeSpan.FromMinutes(1);

    /// <summary>Compares the record with the workflows, and raises again what is lost.</summary>
    /// <param name="dryRun">True counts only.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<RebuildOutcome> RunAsync(bool dryRun, CancellationToken cancellationToken)
    {
        var before = clock.GetUtcNow() - OnItsWay;
        var cases = await CasesAsync(cancellationToken);

        // Looked up after the cases: one that begins meanwhile is not taken for lost.
        var known = new Dictionary<string, bool>(StringComparer.Ordinal);
        await foreach (var instance in workflows.QueryAsync(cancellationToken: cancellationToken))
        {
            known[instance.InstanceId] = !instance.HasEnded;
        }

        var lost = cases.Where(entry => IsLost(entry, known)).Select(entry => entry.CaseId).ToList();
        var raised = 0;
        foreach (var some in dryRun ? [] : lost.Chunk(Page))
        {
            raised += await roll.MarkBehindAsync(some, before, cancellationToken);
        }

        return new(cases.Count, cases.Count - lost.Count, lost.Count, raised);
    }

    /// <summary>An open case needs a workflow that lives; one that ended is done where its workflow has ended too.</summary>
    private static bool IsLost(CaseOnRoll entry, Dictionary<string, bool> known) =>
        !known.TryGetValue(entry.CaseId, out var lives) || (!lives && !entry.Ended);

    private async Task<IReadOnlyList<CaseOnRoll>> CasesAsync(CancellationToken cancellationToken)
    {
        var cases = new List<CaseOnRoll>();
        var endedFrom = LondonTime.Today(clock).AddDays(-DaysAfterEnd);
        while (await roll.ReadAsync(cases.LastOrDefault()?.CaseId, Page, endedFrom, cancellationToken) is { Count: > 0 } page)
        {
            cases.AddRange(page);
        }

        return cases;
    }
}
