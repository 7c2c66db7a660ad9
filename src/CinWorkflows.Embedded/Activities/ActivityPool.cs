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
    private readonly Lanes<ActivityCall> _waiting = new();
    private readonly Workers _workers = new(mostAtATime);
    private readonly CancellationTokenSource _stopping = new();
    private readonly TaskCompletionSource _stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock _gate = new();
    private List<ActivityCall>? _heldBack = [];

    /// <summary>Starts an activity. One that is not urgent is held back until <see cref="LetGo"/>.</summary>
    public void Start(ActivityCall call, bool isUrgent)
    {
        tracker.Enter();
        lock (_gate)
        {
            if (!isUrgent && _heldBack is { } heldBack)
            {
                heldBack.Add(call);
                return;
            }
        }

        Add(call, isUrgent);
    }

    /// <summary>What was started has become urgent: where it still waits, it goes before what is not.</summary>
    public void Overtake(ActivityCall call) => Add(call, isUrgent: true);

    /// <summary>What was urgent at the start has its place: from now on nothing is held back.</summary>
    public void LetGo()
    {
        List<ActivityCall>? letGo;
        lock (_gate)
        {
            (letGo, _heldBack) = (_heldBack, null);
        }

        foreach (var call in letGo ?? [])
        {
            Add(call, isUrgent: false);
        }
    }

    /// <summary>Cancels what runs and waits for it to end.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync();
        LetGo();
        DropWaiting();
        if (!_workers.IsNone)
        {
            await _stopped.Task.WaitAsync(cancellationToken);
        }
    }

    private void Add(ActivityCall call, bool isUrgent)
    {
        _waiting.Add(call, isUrgent);
        if (_workers.TryAdd())
        {
            ThreadPool.UnsafeQueueUserWorkItem(static pool => _ = pool.WorkAsync(), this, preferLocal: false);
        }
    }

    private async Task WorkAsync()
    {
        do
        {
            while (!_stopping.IsCancellationRequested && _waiting.TryTake(out var call))
            {
                if (!call.TryBegin())
                {
                    continue;
                }

                if (await RunAsync(call) is { } outcome)
                {
                    deliver(call.InstanceId, new Deliver(outcome, call.Run));
                }

                tracker.Exit();

                // Activities that never wait would keep the pool's threads from what follows a commit.
                await Task.Yield();
            }

            if (_stopping.IsCancellationRequested)
            {
                DropWaiting();
            }

            if (_workers.Remove() && _stopping.IsCancellationRequested)
            {
                _stopped.TrySetResult();
            }
        }
        while (!_waiting.IsEmpty && _workers.TryAdd());
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

    private void DropWaiting()
    {
        while (_waiting.TryTake(out var call))
        {
            if (call.TryBegin())
            {
                tracker.Exit();
            }
        }
    }
}
