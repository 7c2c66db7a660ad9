namespace CinWorkflows.Functions.Tests.OnDurableTask;

/// <summary>
/// A clock that stands still until it is moved on. The runtime stamps what happens with the machine's time: every stamp between two
/// moves is told as the instant at which this clock stood then, the same on every replay.
/// </summary>
internal sealed class RuntimeClock(DateTimeOffset start) : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<(DateTime Since, DateTimeOffset Instant)> _moves = [(DateTime.MinValue, start)];

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
        {
            return _moves[^1].Instant;
        }
    }

    public void MoveTo(DateTimeOffset instant)
    {
        lock (_gate)
        {
            if (instant > _moves[^1].Instant)
            {
                _moves.Add((DateTime.UtcNow, instant));
            }
        }
    }

    /// <summary>What this clock showed at an instant of the machine's.</summary>
    public DateTimeOffset At(DateTime stamp)
    {
        lock (_gate)
        {
            var index = _moves.FindLastIndex(move => move.Since <= stamp);
            return _moves[index].Instant;
        }
    }
}
