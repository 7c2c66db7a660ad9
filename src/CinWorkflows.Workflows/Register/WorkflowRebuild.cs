using CinWorkflows.Rules.Calendar;
using CinWorkflows.Workflows.Cases;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Runtime;

namespace CinWorkflows.Workflows.Register;

/// <summary>
/// Rebuilds workflows from the record. A case without its workflow is marked as one that is behind, so that the reconciliation starts it
/// anew; it works out what is due, and what was sent or booked is on the record under its key and is not repeated. A workflow that has taken
/// up acts which the record does not have would pass over the next ones: it is ended, and its case started anew, too. A workflow of a case
/// that is not on the record is ended. A case whose workflow fits is left alone, so that it can be asked for again and again.
/// </summary>
public sealed class WorkflowRebuild(ICaseRoll roll, ICaseReader reader, IWorkflowClient workflows, TimeProvider clock)
{
    private const int Page = 500;

    /// <summary>For so many days after its end a case may have something left to send.</summary>
    private const int DaysAfterEnd = 30;

    private const string WhyEnded = "It does not fit the record.";

    /// <summary>What is newer than this is on its way to its workflow.</summary>
    private static readonly TimeSpan OnItsWay = TimeSpan.FromMinutes(1);

    /// <summary>Compares the record with the workflows, case by case, and raises again what is lost or out of step.</summary>
    /// <param name="dryRun">True counts only.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<RebuildOutcome> RunAsync(bool dryRun, CancellationToken cancellationToken)
    {
        var before = clock.GetUtcNow() - OnItsWay;
        var cases = await CasesAsync(cancellationToken);

        // Looked up after the cases: one that begins meanwhile is not taken for lost.
        var known = await InstancesAsync(cancellationToken);
        var lost = cases.Where(entry => IsLost(entry, known)).Select(entry => entry.CaseId).ToList();
        var ahead = await AheadAsync(cases, known, cancellationToken);
        var unknown = await UnknownAsync(cases, known, cancellationToken);
        if (dryRun)
        {
            return new(cases.Count, cases.Count - lost.Count - ahead.Count, lost.Count, ahead.Count, unknown.Count, 0);
        }

        await EndAsync([.. ahead, .. unknown], cancellationToken);
        var raised = await MarkBehindAsync([.. lost, .. ahead], before, cancellationToken);
        return new(cases.Count, cases.Count - lost.Count - ahead.Count, lost.Count, ahead.Count, unknown.Count, raised);
    }

    /// <summary>
    /// Starts every case anew, whatever its workflow says: for workflows that belong to another record, or to this one at another time,
    /// where not even those that seem to fit can be believed.
    /// </summary>
    /// <param name="dryRun">True counts only.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<RebuildOutcome> RunOnAllAsync(bool dryRun, CancellationToken cancellationToken)
    {
        var cases = await CasesAsync(cancellationToken);
        var known = await InstancesAsync(cancellationToken);
        var lost = cases.Count(entry => IsLost(entry, known));
        var unknown = await UnknownAsync(cases, known, cancellationToken);
        if (dryRun)
        {
            return new(cases.Count, 0, lost, cases.Count - lost, unknown.Count, 0);
        }

        await EndAsync([.. cases.Select(entry => entry.CaseId).Where(caseId => known.GetValueOrDefault(caseId) is { HasEnded: false }), .. unknown], cancellationToken);
        var raised = await MarkBehindAsync([.. cases.Select(entry => entry.CaseId)], clock.GetUtcNow(), cancellationToken);
        return new(cases.Count, 0, lost, cases.Count - lost, unknown.Count, raised);
    }

    /// <summary>An open case needs a workflow that lives; one that ended is done where its workflow has ended too.</summary>
    private static bool IsLost(CaseOnRoll entry, Dictionary<string, Known> known) =>
        !known.TryGetValue(entry.CaseId, out var workflow) || (workflow.HasEnded && !entry.Ended);

    /// <summary>The cases whose workflows have taken up acts that the record does not have. Each is asked for once more: it may have got on since the page was read.</summary>
    private async Task<IReadOnlyList<string>> AheadAsync(IReadOnlyList<CaseOnRoll> cases, Dictionary<string, Known> known, CancellationToken cancellationToken)
    {
        var ahead = new List<string>();
        foreach (var entry in cases.Where(entry => known.GetValueOrDefault(entry.CaseId) is { HasEnded: false } workflow && workflow.TakenUp > entry.TakenUp))
        {
            if (await reader.FindAsync(entry.CaseId, cancellationToken) is { } now && now.TakenUp < known[entry.CaseId].TakenUp)
            {
                ahead.Add(entry.CaseId);
            }
        }

        return ahead;
    }

    private async Task<IReadOnlyList<string>> UnknownAsync(IReadOnlyList<CaseOnRoll> cases, Dictionary<string, Known> known, CancellationToken cancellationToken)
    {
        var onRoll = cases.Select(entry => entry.CaseId).ToHashSet(StringComparer.Ordinal);
        var unknown = new List<string>();
        foreach (var id in known.Where(entry => !entry.Value.HasEnded && !onRoll.Contains(entry.Key)).Select(entry => entry.Key))
        {
            if (await reader.FindAsync(id, cancellationToken) is null)
            {
                unknown.Add(id);
            }
        }

        return unknown;
    }

    private async Task EndAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        foreach (var some in ids.Chunk(Page))
        {
            await Task.WhenAll(some.Select(id => workflows.TerminateAsync(id, WhyEnded, cancellationToken)));
        }
    }

    private async Task<int> MarkBehindAsync(IReadOnlyList<string> ids, DateTimeOffset before, CancellationToken cancellationToken)
    {
        var raised = 0;
        foreach (var some in ids.Chunk(Page))
        {
            raised += await roll.MarkBehindAsync(some, before, cancellationToken);
        }

        return raised;
    }

    private async Task<Dictionary<string, Known>> InstancesAsync(CancellationToken cancellationToken)
    {
        var known = new Dictionary<string, Known>(StringComparer.Ordinal);
        await foreach (var instance in workflows.QueryAsync(new(Name: nameof(ChildInNeedCase)), cancellationToken))
        {
            known[instance.InstanceId] = new(instance.HasEnded, instance.ReadCustomStatusAs<CaseWaiting>()?.Sequence ?? 0);
        }

        return known;
    }

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

    private sealed record Known(bool HasEnded, long TakenUp);
}
