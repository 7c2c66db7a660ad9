namespace CinWorkflows.Simulation.Stories;

/// <summary>
/// Lets many stories be lived on one clock. Whichever waits for the earliest instant goes on, alone, until it waits again; of several at the same
/// instant the one that was told first. What a story would do after the end is not done.
/// </summary>
internal sealed class StoryTurns(VirtualHost host, DateTimeOffset end, CancellationToken cancellationToken)
{
    private readonly PriorityQueue<TaskCompletionSource, (DateTimeOffset At, int Story)> _waiting = new();
    private TaskCompletionSource _yielded = NewSource();
    private int _current;

    /// <summary>Lives them, and then moves on to the end.</summary>
    public async Task RunAsync(IReadOnlyList<Func<Task>> stories)
    {
        var lives = new Task[stories.Count];
        for (_current = 0; _current < stories.Count; _current++)
        {
            _yielded = NewSource();
            lives[_current] = stories[_current]();
            await YieldedAsync(lives[_current]);
        }

        while (_waiting.TryPeek(out var next, out var when) && when.At < end)
        {
            cancellationToken.ThrowIfCancellationRequested();
            _waiting.Dequeue();
            await host.AdvanceByDaysToAsync(when.At, cancellationToken);
            (_current, _yielded) = (when.Story, NewSource());
            next.SetResult();
            await YieldedAsync(lives[when.Story]);
        }

        await host.AdvanceByDaysToAsync(end, cancellationToken);
        await host.SettleAsync(cancellationToken);
    }

    /// <summary>Called by the story whose turn it is: it goes on at an instant.</summary>
    public Task WaitAsync(DateTimeOffset instant)
    {
        if (instant <= host.Clock.GetUtcNow())
        {
            return Task.CompletedTask;
        }

        var woken = NewSource();
        _waiting.Enqueue(woken, (instant, _current));
        _yielded.SetResult();
        return woken.Task;
    }

    private async Task YieldedAsync(Task life)
    {
        if (await Task.WhenAny(_yielded.Task, life) == life)
        {
            await life;
        }
    }

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
