using CinWorkflows.Embedded;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Health;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Ports.Records.Engines;
using CinWorkflows.Workflows.Register;

namespace CinWorkflows.Server.Matching;

/// <summary>
/// Sees at the start whether the file of workflows belongs to the record, as they are now. Where it does not, every case is started anew from
/// the record, which is what holds. While they work, both are marked again and again, so that an old copy of either is known by its mark.
/// </summary>
internal sealed partial class EngineMatching(
    IEngineMarks marks,
    EmbeddedEngine engine,
    ICaseRoll roll,
    WorkflowRebuild rebuild,
    TimeProvider clock,
    ILogger<EngineMatching> log) : IHostWatch
{
    private volatile Healing? _healing;
    private long _turnsMarked;
    private EngineMark? _halfSet;

    public string Name => "workflows";

    public bool IsCuredByRestart => false;

    /// <summary>Compares the marks; where they differ it is said, and put right by <see cref="KeepAsync"/>.</summary>
    public async Task CompareAsync(CancellationToken cancellationToken)
    {
        var match = await MatchAsync(cancellationToken);
        if (match is EngineMatch.Fits or EngineMatch.Fresh)
        {
            await MarkAsync(cancellationToken);
            return;
        }

        _healing = new(match, clock.GetUtcNow(), null);
        Mismatch(EngineWords.Of(match));
    }

    /// <summary>Marks a folder that has no case yet, so that what is recorded by a verb before the first start is known to belong together.</summary>
    public async Task MarkIfFreshAsync(CancellationToken cancellationToken)
    {
        if (await MatchAsync(cancellationToken) == EngineMatch.Fresh)
        {
            await MarkAsync(cancellationToken);
        }
    }

    /// <summary>Starts every case anew where that is due; else marks both again where something has happened since.</summary>
    public async Task KeepAsync(CancellationToken cancellationToken)
    {
        if (_healing is { Cases: null } found)
        {
            var outcome = await rebuild.RunOnAllAsync(dryRun: false, cancellationToken);
            await MarkAsync(cancellationToken);
            _healing = found with { Cases = outcome.RaisedAgain };
            StartedAnew(outcome.RaisedAgain, outcome.Unknown);
        }
        else if (engine.Turns != _turnsMarked)
        {
            await MarkAsync(cancellationToken);
        }
    }

    /// <summary>
    /// Rebuilds on demand, with the service stopped: every case where that is asked for or the marks say that no workflow can be believed.
    /// Where nothing is left to be rebuilt, both are marked as belonging together.
    /// </summary>
    public async Task<RebuildOutcome> RebuildAsync(bool all, bool dryRun, CancellationToken cancellationToken)
    {
        var everyCase = all || await MatchAsync(cancellationToken) is EngineMatch.Newer or EngineMatch.Older;
        var outcome = everyCase ? await rebuild.RunOnAllAsync(dryRun, cancellationToken) : await rebuild.RunAsync(dryRun, cancellationToken);
        if (!dryRun && outcome.RaisedAgain == outcome.Lost + outcome.OutOfStep)
        {
            await MarkAsync(cancellationToken);
        }

        return outcome;
    }

    /// <summary>Is told how many cases were behind after the last look: once none is, all have their workflows again.</summary>
    public void SeeBehind(int behind)
    {
        if (behind == 0 && _healing is { Cases: { } cases })
        {
            _healing = null;
            Healed(cases);
        }
    }

    public Task<IReadOnlyList<HostFault>> LookAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<HostFault>>(
        _healing is { } healing
            ?
            [
                new(
                    "workflowsDoNotFit",
                    Stops: false,
                    healing.Since,
                    $"{EngineWords.Of(healing.Found)} {(healing.Cases is { } cases ? $"{CountWords.Of(cases, "case is", "cases are")} being started anew from the record." : "Every case will be started anew from the record.")}",
                    "Nothing has to be done: this goes away once every case has its workflow again. What was sent is not sent again. Where the record was restored to an earlier time, what was recorded since has to be recorded again."),
            ]
            : []);

    private async Task<EngineMatch> MatchAsync(CancellationToken cancellationToken)
    {
        var (record, mark) = (await marks.ReadAsync(cancellationToken), await engine.ReadMarkAsync());

        // A process ended between its two marks: the record's is set in the other file, and no further one before.
        _halfSet ??= mark is not null && mark.Id == record.Before?.Id && mark.Id != record.Last?.Id ? record.Last : null;
        return EngineWords.MatchOf(record, mark, await roll.ReadAsync(null, 1, DateOnly.MinValue, cancellationToken) is { Count: > 0 });
    }

    /// <summary>
    /// The record first: a process that ends in between leaves a record that knows the workflows by the mark before. As the record knows no
    /// more than two, none is set in it while the other file cannot be written, and one that was set is set there before the next.
    /// </summary>
    private async Task MarkAsync(CancellationToken cancellationToken)
    {
        var (now, turns) = (clock.GetUtcNow(), engine.Turns);
        await engine.TryAsync();
        if (_halfSet is null)
        {
            var mark = new EngineMark(Guid.NewGuid(), now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond)));
            await marks.SetAsync(mark, cancellationToken);
            _halfSet = mark;
        }

        await engine.SetMarkAsync(_halfSet);
        (_halfSet, _turnsMarked) = (null, turns);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "WorkflowsDoNotFit: {What} Every case is started anew from the record; what was sent is not sent again.")]
    private partial void Mismatch(string what);

    [LoggerMessage(Level = LogLevel.Warning, Message = "WorkflowsStartedAnew: {Cases} case(s) are started anew from the record; {Unknown} workflow(s) of cases that are not on it were ended.")]
    private partial void StartedAnew(int cases, int unknown);

    [LoggerMessage(Level = LogLevel.Warning, Message = "WorkflowsFitAgain: {Cases} case(s) have their workflows again.")]
    private partial void Healed(int cases);

    private sealed record Healing(EngineMatch Found, DateTimeOffset Since, int? Cases);
}
