using CinWorkflows.Embedded.Instances;
using CinWorkflows.Workflows.Ports.Health;

namespace CinWorkflows.Embedded.Timers;

/// <summary>
/// Wakes the instances that the file's index says are due. One timer of the clock is armed, for the earliest of them;
/// no case has a timer in memory.
/// </summary>
internal sealed class TimerPump : IDisposable
{
    public const int WokenAtATime = 256;

    // The machine's clock may be set while the timer, which counts elapsed time, runs: so look again now and then.
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    private readonly EngineCore _core;
    private readonly Lock _gate = new();
    private readonly ITimer _timer;
    private long _next = long.MaxValue;
    private bool _pumping;
    private bool _stopped;

    public TimerPump(EngineCore core, TimeProvider time)
    {
        _core = core;
        _timer = time.CreateTimer(static pump => ((TimerPump)pump!).Look(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Tells of an instant in the index.</summary>
    public void Notice(long due)
    {
        lock (_gate)
        {
            if (due < _next)
            {
                _next = due;
                Arm();
            }
        }
    }

    /// <summary>Begins to wake what is due now, if anything is.</summary>
    public void Look()
    {
        lock (_gate)
        {
            Arm();
        }
    }

    public void Stop()
    {
        lock (_gate)
        {
            _stopped = true;
        }
    }

    public void Dispose() => _timer.Dispose();

    private void Arm()
    {
        if (_pumping || _stopped || _next == long.MaxValue)
        {
            return;
        }

        var wait = TimeSpan.FromTicks(_next - _core.Now.UtcTicks);
        if (wait <= TimeSpan.Zero)
        {
            _pumping = true;
            _core.Tracker.Enter();
            ThreadPool.UnsafeQueueUserWorkItem(static pump => _ = pump.PumpAsync(), this, preferLocal: false);
            return;
        }

        // Rounded up to the clock's milliseconds: a timer that fires early would look in vain.
        var rounded = TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds));
        _timer.Change(rounded < LongestWait ? rounded : LongestWait, Timeout.InfiniteTimeSpan);
    }

    private async Task PumpAsync()
    {
        try
        {
            while (!await TryPumpAsync())
            {
                await Task.Delay(PostponedTurns.Pause);
            }
        }
        catch (Exception failure)
        {
            _core.Break(failure);
        }
        finally
        {
            _core.Tracker.Exit();
        }
    }

    /// <returns>False where the file could not be read for the moment.</returns>
    private async Task<bool> TryPumpAsync()
    {
        try
        {
            while (!_stopped && await WakeSomeAsync())
            {
            }

            lock (_gate)
            {
                _next = long.MaxValue;
            }

            var next = _core.Read(reader => reader.NextDue());
            lock (_gate)
            {
                _next = Math.Min(_next, next ?? long.MaxValue);
                _pumping = false;
                Arm();
            }

            return true;
        }
        catch (StorageFaultException failure) when (failure.MayPass)
        {
            Log.ReadFailed(_core.Logger, failure.Fault);
            return _stopped;
        }
    }

    /// <summary>The urgent first: nothing else is woken before what they give rise to has its place among what is to be done.</summary>
    private async Task<bool> WakeSomeAsync()
    {
        var now = _core.Now.UtcTicks;
        var urgent = await WakeAsync(now, isUrgent: true);
        var others = await WakeAsync(now, isUrgent: false);
        return urgent + others > 0;
    }

    /// <summary>
    /// Those that were woken are waited for, however long the file cannot be written: until then the index shows them as due, and they would
    /// be woken over and over, and all that are due be held in memory.
    /// </summary>
    private async Task<int> WakeAsync(long now, bool isUrgent)
    {
        var due = _core.Read(reader => reader.Due(now, WokenAtATime, isUrgent));
        await Task.WhenAll(due.ConvertAll(id => _core.PostAsync(id, reply => new Wake { Reply = reply, Urgent = isUrgent })));
        return due.Count;
    }
}
