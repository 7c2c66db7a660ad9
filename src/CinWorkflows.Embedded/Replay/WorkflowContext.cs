using CinWorkflows.Embedded.History;
using CinWorkflows.Workflows.Runtime;
using Microsoft.Extensions.Logging;

namespace CinWorkflows.Embedded.Replay;

/// <summary>The durable primitives of one run: every call becomes an action with the next number.</summary>
internal sealed class WorkflowContext(WorkflowStarted started, string instanceId, WorkflowPump pump, ILoggerFactory loggers) : IWorkflowContext
{
    private readonly Dictionary<int, OpenStep> _steps = [];
    private readonly List<OpenTimer> _timers = [];
    private List<WorkflowAction> _actions = [];
    private int _nextStep;
    private int _guids;
    private int _retries;
    private bool _ended;

    public string Name => started.Name;

    public string InstanceId => instanceId;

    public string? ParentInstanceId => started.ParentInstanceId;

    public string? Version => started.Version;

    public DateTimeOffset CurrentUtcTime { get; private set; } = started.At;

    public bool IsReplaying { get; private set; }

    /// <summary>Events raised and waited for.</summary>
    public EventInbox Inbox { get; } = new(pump);

    /// <summary>The steps whose outcome is open, by number.</summary>
    public IReadOnlyDictionary<int, OpenStep> Steps => _steps;

    /// <summary>The timers that have neither fired nor been cancelled.</summary>
    public IReadOnlyList<OpenTimer> Timers => _timers;

    /// <summary>True while what failed waits to be tried again.</summary>
    public bool IsRetrying => _retries > 0;

    /// <summary>What the run was asked to continue as, once it was.</summary>
    public WorkflowContinuedAsNew? Continuation { get; private set; }

    /// <summary>The published status, as JSON.</summary>
    public string? CustomStatus { get; private set; } = started.CustomStatus;

    public void Begin(DateTimeOffset at, bool replaying)
    {
        // A machine's clock may be set back; a workflow's never is.
        CurrentUtcTime = at > CurrentUtcTime ? at : CurrentUtcTime;
        IsReplaying = replaying;
    }

    /// <summary>The actions since the last call.</summary>
    public List<WorkflowAction> TakeActions()
    {
        var taken = _actions;
        _actions = [];
        return taken;
    }

    /// <summary>The code has returned, thrown or continued as new.</summary>
    public void End(WorkflowAction end)
    {
        Record(end);
        _ended = true;
    }

    public void Complete(int id, string? result)
    {
        if (_steps.Remove(id, out var step))
        {
            step.Complete(result);
        }
    }

    public void Fail(int id, FailureDetails failure)
    {
        if (_steps.Remove(id, out var step))
        {
            step.Fail(failure);
        }
    }

    public void Fire(int id)
    {
        if (_timers.Find(timer => timer.Id == id) is { } due)
        {
            _timers.Remove(due);
            due.Fire();
        }
    }

    public void Adopt(TimerCreated recorded)
    {
        if (_timers.Find(timer => timer.Id == recorded.Id) is { } timer)
        {
            timer.FireAt = recorded.FireAt;
        }
    }

    public Task<TResult> CallActivityAsync<TResult>(string name, object? input = null, RetryPolicy? retry = null)
    {
        var written = Payload.Write(input);
        return retry is null
            ? Schedule<TResult>(NextStep(), id => new ActivityScheduled(id, name, written))
            : TryAgainAsync(retry, () => Schedule<TResult>(NextStep(), id => new ActivityScheduled(id, name, written)));
    }

    public Task CallActivityAsync(string name, object? input = null, RetryPolicy? retry = null) =>
        CallActivityAsync<object?>(name, input, retry);

    public Task<TResult> CallSubWorkflowAsync<TResult>(string name, object? input = null, string? instanceId = null, RetryPolicy? retry = null)
    {
        var written = Payload.Write(input);
        return retry is null ? Start() : TryAgainAsync(retry, Start);

        Task<TResult> Start()
        {
            var id = instanceId is null ? NewGuid().ToString("N") : Instances.InstanceId.Checked(instanceId);
            return Schedule<TResult>(NextStep(), step => new SubWorkflowScheduled(step, name, id, written));
        }
    }

    public Task CreateTimer(DateTimeOffset fireAt, CancellationToken cancellationToken = default) => CreateTimer(fireAt, isUrgent: false, cancellationToken);

    public Task CreateUrgentTimer(DateTimeOffset fireAt, CancellationToken cancellationToken = default) => CreateTimer(fireAt, isUrgent: true, cancellationToken);

    public Task<TEvent> WaitForExternalEvent<TEvent>(string name, CancellationToken cancellationToken = default)
    {
        pump.EnsureOwned();
        return Inbox.WaitAsync<TEvent>(name, cancellationToken);
    }

    public void SendEvent(string instanceId, string eventName, object? payload = null) =>
        Record(new EventSent(NextStep(), instanceId, eventName, Payload.Write(payload)));

    public void ContinueAsNew(object? newInput = null, bool preserveUnprocessedEvents = true)
    {
        pump.EnsureOwned();
        Continuation = new WorkflowContinuedAsNew(Payload.Write(newInput), preserveUnprocessedEvents);
    }

    public void SetCustomStatus(object? status)
    {
        pump.EnsureOwned();
        CustomStatus = Payload.Write(status);
    }

    public Guid NewGuid()
    {
        pump.EnsureOwned();
        return DeterministicGuid.Create(instanceId, started.Run, _guids++);
    }

    public ILogger CreateReplaySafeLogger(string category) => new ReplaySafeLogger(loggers.CreateLogger(category), this);

    private Task CreateTimer(DateTimeOffset fireAt, bool isUrgent, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled(cancellationToken);
        }

        var timer = new OpenTimer(NextStep(), fireAt.ToUniversalTime(), isUrgent);
        _timers.Add(timer);
        Record(new TimerCreated(timer.Id, timer.FireAt));
        timer.Cancellation = cancellationToken.Register(() =>
        {
            if (pump.CheckOwned() && _timers.Remove(timer))
            {
                timer.Cancel(cancellationToken);
            }
        });
        return timer.Task;
    }

    private int NextStep()
    {
        pump.EnsureOwned();
        return _nextStep++;
    }

    private Task<TResult> Schedule<TResult>(int id, Func<int, WorkflowAction> action)
    {
        var step = new OpenStep<TResult>(action(id));
        _steps.Add(id, step);
        Record(step.Action);
        return step.Task;
    }

    private void Record(WorkflowAction action)
    {
        // What a forgotten branch does after the code has returned is no part of the run.
        if (!_ended)
        {
            _actions.Add(action);
        }
    }

    private async Task<TResult> TryAgainAsync<TResult>(RetryPolicy retry, Func<Task<TResult>> attempt)
    {
        var first = CurrentUtcTime;
        for (var attempts = 1; ; attempts++)
        {
            var wait = retry.WaitAfter(attempts);
            try
            {
                return await attempt();
            }
            catch (Exception failed) when (failed is ActivityFailedException or SubWorkflowFailedException
                && attempts < retry.MaxNumberOfAttempts
                && !(CurrentUtcTime + wait - first > retry.RetryTimeout))
            {
                _retries++;
                await CreateTimer(CurrentUtcTime + wait);
                _retries--;
            }
        }
    }
}
