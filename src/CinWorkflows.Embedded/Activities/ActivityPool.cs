using System.Collections.Concurrent;
using CinWorkflows.Embedded.History;
using CinWorkflows.Embedded.Instances;
using CinWorkflows.Embedded.Replay;
using CinWorkflows.Workflows.Runtime;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CinWorkflows.Embedded.Activities;

/// <summary>
/// Runs activities on the thread pool, a bounded number at a time. What a shutdown or a crash cuts off has no outcome in
/// the history and runs again at the next start.
/// </summary>
internal sealed class ActivityPool(
    WorkflowCatalog catalog,
    IServiceProvider services,
    int mostAtATime,
    WorkTracker tracker,
    Action<string, Deliver> deliver,
    ILogger logger)
{
    private readonly IServiceScopeFactory? _scopes = services.GetService<IServiceScopeFactory>();
    private readonly ConcurrentQueue<ActivityCall> _waiting = new();
    private readonly CancellationTokenSource _stopping = new();
    private readonly TaskCompletionSource _stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _workers;

    public void Start(ActivityCall call)
    {
        tracker.Enter();
        _waiting.Enqueue(call);
        if (TryAddWorker())
        {
            ThreadPool.UnsafeQueueUserWorkItem(static pool => _ = pool.WorkAsync(), this, preferLocal: false);
        }
    }

    /// <summary>Cancels what runs and waits for it to end.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync();
        DropWaiting();
        if (Volatile.Read(ref _workers) > 0)
        {
            await _stopped.Task.WaitAsync(cancellationToken);
        }
    }

    private async Task WorkAsync()
    {
        do
        {
            while (!_stopping.IsCancellationRequested && _waiting.TryDequeue(out var call))
            {
                if (await RunAsync(call) is { } outcome)
                {
                    deliver(call.InstanceId, new Deliver(outcome, call.Run));
                }

                tracker.Exit();
            }

            if (_stopping.IsCancellationRequested)
            {
                DropWaiting();
            }

            RemoveWorker();
        }
        while (!_waiting.IsEmpty && TryAddWorker());
    }

    private async Task<IncomingEvent?> RunAsync(ActivityCall call)
    {
        try
        {
            if (!catalog.Activities.TryGetValue(call.Name, out var factory))
            {
                return new ActivityFailed(default, call.Step, EngineFailures.ActivityNotRegistered(call.Name));
            }

            await using var scope = _scopes?.CreateAsyncScope();
            var activity = factory(scope?.ServiceProvider ?? services);
            var input = Payload.Read(call.Input, activity.InputType);
            var result = await activity.RunAsync(new ActivityContext(call.Name, call.InstanceId), input, _stopping.Token);
            return new ActivityCompleted(default, call.Step, Payload.Write(result));
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            return null;
        }
        catch (Exception failure)
        {
            var details = Failure.Of(failure);
            Log.ActivityFailed(logger, call.Name, call.InstanceId, details.ErrorType);
            return new ActivityFailed(default, call.Step, details);
        }
    }

    private bool TryAddWorker()
    {
        var workers = Volatile.Read(ref _workers);
        while (workers < mostAtATime)
        {
            var seen = Interlocked.CompareExchange(ref _workers, workers + 1, workers);
            if (seen == workers)
            {
                return true;
            }

            workers = seen;
        }

        return false;
    }

    private void RemoveWorker()
    {
        if (Interlocked.Decrement(ref _workers) == 0 && _stopping.IsCancellationRequested)
        {
            _stopped.TrySetResult();
        }
    }

    private void DropWaiting()
    {
        while (_waiting.TryDequeue(out _))
        {
            tracker.Exit();
        }
    }
}
