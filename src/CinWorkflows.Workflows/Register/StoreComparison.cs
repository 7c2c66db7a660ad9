namespace CinWorkflows.Workflows.Register;

/// <summary>
/// Compares the record with its workflows case by case, where the store of workflows can bear no mark by which it would be known: at the start
/// of each process, and once a day. A store that is new or was lost is noticed so, and one that knows of more than the record; a record that
/// was restored to an earlier time, without acts in between, is not: then every case is started anew on demand.
/// </summary>
public sealed class StoreComparison(WorkflowRebuild rebuild, TimeProvider clock)
{
    private static readonly TimeSpan Every = TimeSpan.FromDays(1);

    private DateTimeOffset? _lastAt;

    /// <summary>Compares them, and starts anew what is lost or out of step, where that is due.</summary>
    /// <param name="cancellationToken">Cancels the call; then it is due again.</param>
    /// <returns>What was found; null where it is not due.</returns>
    public async Task<RebuildOutcome?> RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (_lastAt is { } last && now - last < Every)
        {
            return null;
        }

        var outcome = await rebuild.RunAsync(dryRun: false, cancellationToken);
        _lastAt = now;
        return outcome;
    }
}
