using CinWorkflows.Embedded.Activities;
using CinWorkflows.Embedded.History;
using CinWorkflows.Embedded.Replay;
using CinWorkflows.Embedded.Storage;
using CinWorkflows.Workflows.Runtime;

namespace CinWorkflows.Embedded.Instances;

/// <summary>
/// One instance takes up what has arrived. Nothing has an effect here: what follows from it is gathered, committed as
/// one, and begins afterwards. The clock was read once, so that no wait in a turn is negative.
/// </summary>
internal sealed class Turn(EngineCore core, Instance instance, string instanceId, DateTimeOffset now)
{
    // A run that continues as new again and again without waiting would hold its thread for ever.
    private const int MostRunsInOneTurn = 10_000;

    private readonly InstanceRow? _before = instance.Row;
    private readonly List<HistoryEvent> _events = [];
    private readonly List<OutgoingMessage> _outgoing = [];
    private readonly List<long> _consumed = [];
    private readonly List<(TaskCompletionSource<bool> Reply, bool Result)> _replies = [];
    private readonly List<ActivityCall> _calls = [];
    private readonly LinkedList<IncomingEvent> _pending = [];
    private bool _advancing;
    private bool _clearHistory;
    private int _runs;

    public IReadOnlyList<ActivityCall> Calls => _calls;

    public IReadOnlyList<OutgoingMessage> Outgoing => _outgoing;

    public IReadOnlyList<(TaskCompletionSource<bool> Reply, bool Result)> Replies => _replies;

    public void Handle(InstanceMessage message)
    {
        var effective = message switch
        {
            StartInstance start => Start(start),
            Deliver deliver => Take(deliver),
            Wake => FireWhatIsDue(),
            Recover => IsRunnable && EnsureExecution(),
            Suspend suspend => SuspendInstance(suspend),
            Resume resume => ResumeInstance(resume),
            Terminate terminate => TerminateInstance(terminate),
            Purge => PurgeInstance(),
            ForeignTaskAwaited foreign => ParkIfCurrent(foreign),
            _ => throw new InvalidOperationException($"Unknown message {message.GetType().Name}."),
        };

        if (message.StoredAs is { } stored)
        {
            _consumed.Add(stored);
        }

        if (message.Reply is { } reply)
        {
            _replies.Add((reply, effective));
        }
    }

    /// <summary>What is to be written, and the instance's state as it will then be.</summary>
    public TurnCommit Finish()
    {
        if (instance is { Row: { } row, Execution: { } execution })
        {
            instance.Row = Standing.Of(row, execution);
        }

        var after = instance.Row;
        var commit = new TurnCommit
        {
            Key = after?.Key ?? _before?.Key ?? 0,
            Insert = _before is null ? after : null,
            Update = _before is not null && after is not null && after != _before ? after : null,
            Purge = _before is not null && after is null,
            ClearHistory = _clearHistory && _before is not null,
            Sequence = instance.NextSequence,
            At = now.UtcTicks,
            Events = _events.Count == 0 ? null : HistoryJson.Write(_events),
            Outgoing = _outgoing,
            Consumed = _consumed,
        };
        instance.NextSequence += commit.Events is null ? 0 : 1;
        return commit;
    }

    private bool IsRunnable => instance.Row is { HasEnded: false, Status: not RuntimeStatus.Parked };

    private bool Start(StartInstance start)
    {
        if (instance.IsLive)
        {
            if (start.Parent is { } parent)
            {
                Tell(parent, step => new SubWorkflowFailed(now, step, Failures.InstanceExists(instanceId)));
            }

            return false;
        }

        var delayed = start.StartAt > now ? start.StartAt?.ToUniversalTime() : null;
        BeginRun(
            new WorkflowStarted(now, Runs.New(), start.Name, start.Input, start.Version, start.Parent?.InstanceId, delayed),
            new InstanceRow(
                instance.Row?.Key ?? core.NextKey(), instanceId, start.Name, 0, RuntimeStatus.Running, now.UtcTicks, null, false, start.Version, start.Parent));
        return true;
    }

    private void BeginRun(WorkflowStarted started, InstanceRow row)
    {
        _events.Clear();
        _clearHistory = true;
        instance.NextSequence = 0;
        instance.Row = row with { Run = started.Run };
        instance.Execution = null;
        Advance(started);
    }

    private bool Take(Deliver deliver)
    {
        if (!instance.IsLive || (deliver.Run is { } run && run != instance.Row!.Run))
        {
            return false;
        }

        Advance((IncomingEvent)deliver.Event with { At = now });
        return true;
    }

    private bool SuspendInstance(Suspend suspend)
    {
        if (!IsRunnable || instance.Row!.Status == RuntimeStatus.Suspended)
        {
            return false;
        }

        var suspended = new WorkflowSuspended(now, suspend.Reason);
        instance.Execution?.Apply(suspended, replaying: false);
        _events.Add(suspended);
        instance.Row = instance.Row with { Status = RuntimeStatus.Suspended, Due = null };
        return true;
    }

    private bool ResumeInstance(Resume resume)
    {
        if (instance.Row?.Status is not (RuntimeStatus.Suspended or RuntimeStatus.Parked))
        {
            return false;
        }

        Advance(new WorkflowResumed(now, resume.Reason));
        return true;
    }

    private bool TerminateInstance(Terminate terminate)
    {
        if (!instance.IsLive)
        {
            return false;
        }

        _events.Add(new WorkflowTerminated(now, terminate.Reason));
        End(RuntimeStatus.Terminated, null, Failures.Terminated(terminate.Reason));
        return true;
    }

    private bool PurgeInstance()
    {
        if (instance.Row is not { HasEnded: true })
        {
            return false;
        }

        _events.Clear();
        _clearHistory = true;
        instance.Row = null;
        instance.NextSequence = 0;
        return true;
    }

    private bool FireWhatIsDue()
    {
        if (!IsRunnable || instance.Row!.Status == RuntimeStatus.Suspended || !EnsureExecution())
        {
            return false;
        }

        if (instance.Execution!.HeldUntil <= now)
        {
            Advance(new StartDue(now));
        }

        // Only what was open when the turn began: a loop over timers in the past must let others have their turn.
        var execution = instance.Execution;
        var due = execution is null ? [] : Standing.DueTimers(execution, now);
        foreach (var timer in due)
        {
            if (instance.Execution == execution && execution!.OpenTimers.Contains(timer))
            {
                Advance(new TimerFired(now, timer.Id));
            }
        }

        return true;
    }

    private bool ParkIfCurrent(ForeignTaskAwaited foreign)
    {
        if (instance.Execution != foreign.Execution)
        {
            return false;
        }

        Park(Failures.ForeignTask(ForeignTask.Explanation), null);
        return true;
    }

    /// <summary>Lets the code take an event, and after it what a continuation as new has kept.</summary>
    private void Advance(IncomingEvent incoming)
    {
        _pending.AddLast(incoming);
        if (_advancing)
        {
            return;
        }

        _advancing = true;
        while (instance.IsLive && _pending.First is { } next)
        {
            _pending.RemoveFirst();
            AdvanceOne(next.Value);
        }

        _pending.Clear();
        _advancing = false;
    }

    private void AdvanceOne(IncomingEvent incoming)
    {
        var letsGo = incoming is WorkflowResumed or StartDue or WorkflowStarted;
        if (instance.Execution is null && instance.Row!.IsHeld && !letsGo)
        {
            _events.Add(incoming);
            return;
        }

        if (!EnsureExecution(incoming) || IsLateOutcome(incoming))
        {
            return;
        }

        var execution = instance.Execution!;
        var decided = execution.Apply(incoming, replaying: false);
        if (execution.Fault is { } fault)
        {
            Park(Failures.ForeignTask(fault), incoming);
            return;
        }

        _events.Add(incoming);
        _events.AddRange(decided);
        foreach (var action in decided)
        {
            Gather(action, execution);
        }
    }

    private bool IsLateOutcome(IncomingEvent incoming) =>
        incoming.OutcomeOf is { } step && !instance.Execution!.IsOpen(step);

    private void Gather(WorkflowAction action, WorkflowExecution execution)
    {
        var row = instance.Row!;
        switch (action)
        {
            case ActivityScheduled activity:
                _calls.Add(new ActivityCall(instanceId, row.Run, activity.Id, activity.Name, activity.Input));
                break;
            case SubWorkflowScheduled sub:
                Send(sub.InstanceId, new StartInstance(sub.Name, sub.Input, core.Options.DefaultVersion, null, new ParentStep(instanceId, row.Run, sub.Id)));
                break;
            case EventSent sent:
                Send(sent.InstanceId, new Deliver(new EventRaised(now, sent.Name, sent.Payload)));
                break;
            case WorkflowCompleted completed:
                End(RuntimeStatus.Completed, completed.Output, null);
                break;
            case WorkflowFailed failed:
                End(RuntimeStatus.Failed, null, failed.Failure);
                break;
            case WorkflowContinuedAsNew again:
                ContinueAsNew(again, execution);
                break;
        }
    }

    private void ContinueAsNew(WorkflowContinuedAsNew again, WorkflowExecution execution)
    {
        if (++_runs > MostRunsInOneTurn)
        {
            End(RuntimeStatus.Failed, null, Failures.Spinning);
            return;
        }

        IncomingEvent[] kept = again.PreserveUnprocessedEvents ? [.. execution.UnprocessedEvents(), .. _pending] : [];
        _pending.Clear();
        var row = instance.Row! with { Due = null, Busy = false, CustomStatus = null };
        BeginRun(new WorkflowStarted(now, Runs.New(), row.Name, again.Input, row.Version, row.Parent?.InstanceId), row);
        foreach (var raised in kept)
        {
            Advance(raised with { At = now });
        }
    }

    private void End(RuntimeStatus status, string? output, FailureDetails? failure)
    {
        var row = instance.Row!;
        instance.Row = row with
        {
            Status = status,
            Output = output,
            Failure = failure,
            CustomStatus = instance.Execution?.CustomStatus ?? row.CustomStatus,
            Due = null,
            Busy = false,
        };
        instance.Execution = null;
        if (row.Parent is { } parent)
        {
            Tell(parent, step => failure is null ? new SubWorkflowCompleted(now, step, output) : new SubWorkflowFailed(now, step, failure));
        }
    }

    private bool EnsureExecution(IncomingEvent? incoming = null)
    {
        if (instance.Execution is not null)
        {
            return true;
        }

        var isNew = incoming is WorkflowStarted;
        var (execution, failure) = core.Revive(instanceId, isNew ? [] : StoredAndNew(), incoming as WorkflowStarted);
        if (failure is not null)
        {
            Park(failure, incoming);
            return false;
        }

        instance.Execution = execution;
        if (!isNew)
        {
            _calls.AddRange(execution!.OpenActivities().Select(open => new ActivityCall(instanceId, instance.Row!.Run, open.Id, open.Name, open.Input)));
        }

        return true;
    }

    private List<HistoryEvent> StoredAndNew() =>
        _clearHistory ? _events : [.. core.Read(reader => reader.History(instance.Row!.Key)), .. _events];

    /// <summary>Sets the instance aside. What it was to take is kept behind the mark, and taken when it is resumed.</summary>
    private void Park(FailureDetails failure, IncomingEvent? incoming)
    {
        if (incoming is WorkflowStarted started)
        {
            // A history begins with its start: one that could not be processed waits like a delayed one.
            _events.Add(started with { StartAt = started.StartAt ?? now });
        }

        _events.Add(new WorkflowParked(now, failure));
        if (incoming is not (null or WorkflowStarted or WorkflowResumed or StartDue))
        {
            _events.Add(incoming);
        }

        Log.Parked(core.Logger, instanceId, failure.ErrorMessage);
        instance.Execution = null;
        instance.Row = instance.Row! with { Status = RuntimeStatus.Parked, Failure = failure, Due = null, Busy = false };
    }

    private void Tell(ParentStep parent, Func<int, IncomingEvent> outcome) =>
        Send(parent.InstanceId, new Deliver(outcome(parent.Step), parent.Run));

    private void Send(string target, InstanceMessage message) =>
        _outgoing.Add(OutgoingMessage.Write(core.NextMessage(), target, message));
}
