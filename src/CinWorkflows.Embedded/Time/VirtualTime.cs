namespace CinWorkflows.Embedded.Time;

/// <summary>
/// A clock that stands still until it is advanced, and then fires its timers in order, each at its own instant. For
/// simulations and tests.
/// </summary>
public sealed class VirtualTime(DateTimeOffset start) : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly PriorityQueue<(VirtualTimer Timer, long Armed), (long Due, long Order)> _due = new();
    private long _now = start.UtcTicks;
    private long _order;

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => new(Volatile.Read(ref _now), TimeSpan.Zero);

    /// <inheritdoc/>
    public override long GetTimestamp() => Volatile.Read(ref _now);

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new VirtualTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves on by <paramref name="span"/>.</summary>
    public void Advance(TimeSpan span) => AdvanceTo(GetUtcNow() + span);

    /// <summary>Moves on to <paramref name="instant"/>, firing every timer on the way at its own instant.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The instant is past.</exception>
    public void AdvanceTo(DateTimeOffset instant)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(instant, GetUtcNow());
        while (TakeDue(instant.UtcTicks) is { } timer)
        {
            timer.Fire();
        }
    }

    internal long Arm(VirtualTimer timer, TimeSpan dueTime)
    {
        lock (_gate)
        {
            var armed = ++_order;
            _due.Enqueue((timer, armed), (_now + dueTime.Ticks, armed));
            return armed;
        }
    }

    private VirtualTimer? TakeDue(long until)
    {
        lock (_gate)
        {
            while (_due.TryPeek(out var next, out var when) && when.Due <= until)
            {
                _due.Dequeue();
                if (next.Timer.IsArmed(next.Armed))
                {
                    Volatile.Write(ref _now, Math.Max(_now, when.Due));
                    return next.Timer;
                }
            }

            Volatile.Write(ref _now, Math.Max(_now, until));
            return null;
        }
    }
}
