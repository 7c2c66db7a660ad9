namespace CinWorkflows.Embedded;

/// <summary>Counts what is in progress, so that "nothing is runnable now" is known and never guessed.</summary>
internal sealed class WorkTracker
{
    private readonly Lock _gate = new();
    private int _inProgress;
    private TaskCompletionSource? _idle;

    public void Enter() => Interlocked.Increment(ref _inProgress);

    /// <summary>To be called after whatever the finished work gave rise to has entered.</summary>
    public void Exit()
    {
        if (Interlocked.Decrement(ref _inProgress) > 0)
        {
            return;
        }

        lock (_gate)
        {
            if (Volatile.Read(ref _inProgress) == 0)
            {
                _idle?.TrySetResult();
                _idle = null;
            }
        }
    }

    public Task WhenIdle()
    {
        lock (_gate)
        {
            if (Volatile.Read(ref _inProgress) == 0)
            {
                return Task.CompletedTask;
            }

            _idle ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return _idle.Task;
        }
    }
}
