using CinWorkflows.Embedded.History;
using CinWorkflows.Workflows.Runtime;
using Microsoft.Extensions.Logging;

namespace CinWorkflows.Embedded.Replay;

/// <summary>
/// The continuation of one run in memory: takes what comes in, one event at a time, and answers with what the code
/// decided. It is a function of the history alone, so that feeding the stored history again rebuilds it.
/// </summary>
internal sealed class WorkflowExecution
{
    private readonly WorkflowStarted _started;
    private readonly IWorkflow _workflow;
    private readonly WorkflowPump _pump;
    private readonly WorkflowContext _context;
    private readonly Queue<IncomingEvent> _held = new();
    private Exception? _escaped;
    private bool _hasStarted;
    private bool _startHeld;
    private bool _suspended;

    /// <param name="started">The first event of the history.</param>
    /// <param name="instanceId">The instance's id.</param>
    /// <param name="workflow">A fresh object of the workflow's class.</param>
    /// <param name="loggers">Where the workflow's own log goes.</param>
    /// <param name="onForeign">Told from another thread that the code awaits what its context does not control.</param>
    public WorkflowExecution(WorkflowStarted started, string instanceId, IWorkflow workflow, ILoggerFactory loggers, Action<WorkflowExecution> onForeign)
    {
        _started = started;
        _workflow = workflow;
        _pump = new WorkflowPump(() => onForeign(this));
        _context = new WorkflowContext(started, instanceId, _pump, loggers);
    }

    /// <summary>True while what comes in waits: suspended, or not to start yet.</summary>
    public bool IsHeld => _startHeld || _suspended;

    public bool IsSuspended => _suspended;

    /// <summary>The instant of a delayed start that has not come.</summary>
    public DateTimeOffset? HeldUntil => _startHeld ? _started.StartAt : null;

    /// <summary>True once the code has returned, thrown or continued as new.</summary>
    public bool HasEnded { get; private set; }

    public string? CustomStatus => _context.CustomStatus;

    public bool HasOpenActivities => _context.Steps.Values.Any(static step => step.Action is ActivityScheduled);

    public bool IsRetrying => _context.IsRetrying;

    public IReadOnlyList<OpenTimer> OpenTimers => _context.Timers;

    /// <summary>Why this continuation cannot be trusted any more, or null.</summary>
    public string? Fault =>
        _pump.IsForeign ? ForeignTask.Explanation
        : _escaped is not null ? $"The workflow's code threw outside of its task (async void): {_escaped.GetType().FullName}."
        : IsStuck ? ForeignTask.Stuck
        : null;

    private bool IsStuck =>
        _hasStarted && !IsHeld && !HasEnded && _context.Steps.Count == 0 && _context.Timers.Count == 0 && _context.Inbox.OpenWaits == 0;

    /// <summary>Takes one event and runs the code until it waits again.</summary>
    public List<WorkflowAction> Apply(IncomingEvent incoming, bool replaying)
    {
        switch (incoming)
        {
            case WorkflowSuspended or WorkflowParked:
                _suspended = true;
                break;
            case WorkflowResumed:
                _suspended = false;
                Release(incoming.At, replaying);
                break;
            case StartDue:
                _startHeld = false;
                Release(incoming.At, replaying);
                break;
            default:
                _startHeld |= incoming is WorkflowStarted { StartAt: not null };
                Take(incoming, replaying);
                break;
        }

        return _context.TakeActions();
    }

    /// <summary>Whether the outcome of a step is still to come: neither processed nor waiting to be.</summary>
    public bool IsOpen(int step) => _context.Steps.ContainsKey(step) && !_held.Any(held => held.OutcomeOf == step);

    /// <summary>The activities whose outcome is still to come.</summary>
    public IEnumerable<ActivityScheduled> OpenActivities() =>
        _context.Steps.Values.Select(step => step.Action).OfType<ActivityScheduled>().Where(activity => IsOpen(activity.Id));

    /// <summary>Lets a replayed timer fire when the history says, also where today's code would choose another instant.</summary>
    public void Adopt(TimerCreated recorded) => _context.Adopt(recorded);

    /// <summary>The events that no code has awaited, in the order of arrival.</summary>
    public IReadOnlyList<EventRaised> UnprocessedEvents() => [.. _context.Inbox.Unprocessed(), .. _held.OfType<EventRaised>()];

    private void Take(IncomingEvent incoming, bool replaying)
    {
        if (IsHeld)
        {
            _held.Enqueue(incoming);
        }
        else
        {
            Deliver(incoming, incoming.At, replaying);
        }
    }

    private void Release(DateTimeOffset at, bool replaying)
    {
        while (!IsHeld && !HasEnded && _held.TryDequeue(out var waiting))
        {
            Deliver(waiting, at, replaying);
        }
    }

    private void Deliver(IncomingEvent incoming, DateTimeOffset at, bool replaying)
    {
        _context.Begin(at, replaying);
        try
        {
            _pump.Run(static step => step.Execution.Run(step.Incoming), (Execution: this, Incoming: incoming));
        }
        catch (Exception escaped)
        {
            _escaped = escaped;
        }
    }

    private void Run(IncomingEvent incoming)
    {
        switch (incoming)
        {
            case WorkflowStarted:
                _hasStarted = true;
                _ = RunCodeAsync();
                break;
            case ActivityCompleted completed:
                _context.Complete(completed.Id, completed.Result);
                break;
            case ActivityFailed failed:
                _context.Fail(failed.Id, failed.Failure);
                break;
            case SubWorkflowCompleted completed:
                _context.Complete(completed.Id, completed.Result);
                break;
            case SubWorkflowFailed failed:
                _context.Fail(failed.Id, failed.Failure);
                break;
            case TimerFired fired:
                _context.Fire(fired.Id);
                break;
            case EventRaised raised:
                _context.Inbox.Deliver(raised);
                break;
        }
    }

    private async Task RunCodeAsync()
    {
        WorkflowAction end;
        try
        {
            var output = await _workflow.RunAsync(_context, Payload.Read(_started.Input, _workflow.InputType));
            end = (WorkflowAction?)_context.Continuation ?? new WorkflowCompleted(Payload.Write(output));
        }
        catch (Exception thrown)
        {
            end = new WorkflowFailed(Failure.Of(thrown));
        }

        HasEnded = true;
        _context.End(end);
    }
}
