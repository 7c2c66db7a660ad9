namespace CinWorkflows.Embedded.Time;

/// <summary>A timer of <see cref="VirtualTime"/>.</summary>
internal sealed class VirtualTimer(VirtualTime time, TimerCallback callback, object? state) : ITimer
{
    private const long Disarmed = 0;

    private long _armed;
    private TimeSpan _period;

    public bool IsArmed(long armed) => Volatile.Read(ref _armed) == armed;

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        _period = period;
        if (dueTime == Timeout.InfiniteTimeSpan)
        {
            Volatile.Write(ref _armed, Disarmed);
        }
        else if (dueTime <= TimeSpan.Zero)
        {
            // What is due at once does not wait for the clock to be moved, and does not run inside the caller either.
            Volatile.Write(ref _armed, Disarmed);
            ThreadPool.UnsafeQueueUserWorkItem(static timer => timer.Fire(), this, preferLocal: false);
        }
        else
        {
            Volatile.Write(ref _armed, time.Arm(this, dueTime));
        }

        return true;
    }

    public void Fire()
    {
        Volatile.Write(ref _armed, _period > TimeSpan.Zero ? time.Arm(this, _period) : Disarmed);
        callback(state);
    }

    public void Dispose() => Volatile.Write(ref _armed, Disarmed);

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}
