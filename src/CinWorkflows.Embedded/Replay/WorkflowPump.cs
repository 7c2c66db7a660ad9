namespace CinWorkflows.Embedded.Replay;

/// <summary>
/// Runs a workflow's code on whatever thread the turn has, one continuation after another. A continuation that arrives
/// from any other thread comes from a task that the workflow's context did not make; it is never run.
/// </summary>
internal sealed class WorkflowPump : SynchronizationContext
{
    private const int NoThread = 0;

    private readonly Queue<(SendOrPostCallback Callback, object? State)> _ready = new();
    private readonly Action _onForeign;
    private int _thread = NoThread;
    private int _foreign;

    /// <param name="onForeign">Told once, on the foreign thread, that the code awaits something it must not.</param>
    public WorkflowPump(Action onForeign) => _onForeign = onForeign;

    public bool IsOwned => Volatile.Read(ref _thread) == Environment.CurrentManagedThreadId;

    public bool IsForeign => Volatile.Read(ref _foreign) != 0;

    public void Run<TState>(Action<TState> step, TState state)
    {
        var outer = Current;
        SetSynchronizationContext(this);
        Volatile.Write(ref _thread, Environment.CurrentManagedThreadId);
        try
        {
            step(state);
            while (_ready.TryDequeue(out var next))
            {
                next.Callback(next.State);
            }
        }
        finally
        {
            Volatile.Write(ref _thread, NoThread);
            SetSynchronizationContext(outer);
        }
    }

    public override void Post(SendOrPostCallback d, object? state)
    {
        if (IsOwned)
        {
            _ready.Enqueue((d, state));
        }
        else
        {
            ReportForeign();
        }
    }

    public override void Send(SendOrPostCallback d, object? state)
    {
        if (IsOwned)
        {
            d(state);
        }
        else
        {
            ReportForeign();
        }
    }

    public override SynchronizationContext CreateCopy() => this;

    /// <summary>False where a foreign thread, such as a cancellation after a time, reaches into the workflow.</summary>
    public bool CheckOwned()
    {
        if (IsOwned)
        {
            return true;
        }

        ReportForeign();
        return false;
    }

    /// <summary>Throws where the code has left its own thread, as after <c>ConfigureAwait(false)</c>.</summary>
    public void EnsureOwned()
    {
        if (!CheckOwned())
        {
            throw new InvalidOperationException(ForeignTask.Explanation);
        }
    }

    private void ReportForeign()
    {
        if (Interlocked.Exchange(ref _foreign, 1) == 0)
        {
            _onForeign();
        }
    }
}
