using CinWorkflows.Embedded.History;
using CinWorkflows.Embedded.Replay;
using CinWorkflows.Embedded.Storage;
using CinWorkflows.Workflows.Runtime;

namespace CinWorkflows.Embedded.Instances;

/// <summary>
/// One instance takes up what has arrived. Nothing has an effect here: what follows is gathered, committed as one, and
/// begins afterwards. The clock was read once, so that no wait in a turn is negative.
/// </summary>
internal sealed class Turn
{
    private readonly EngineCore _core;
    private readonly Instance _instance;
    private readonly string _id;
    private readonly DateTimeOffset _now;
    private readonly InstanceRow? _before;
    private readonly RunDriver _driver;

    public Turn(EngineCore core, Instance instance, string id, DateTimeOffset now, bool isUrgent)
    {
        _core = core;
        _instance = instance;
        _id = id;
        _now = now;
        _before = instance.Row;
        Output = new TurnOutput(core, _before, isUrgent);
        _driver = new RunDriver(core, instance, id, now, Output);
    }

    public TurnOutput Output { get; }

    public void Handle(InstanceMessage message)
    {
        var effective = message switch
        {
            StartInstance start => Start(start),
            Deliver deliver => Take(deliver),
            Wake => FireWhatIsDue(),
            Recover => IsRunnable && _driver.EnsureExecution(),
            Suspend suspend => SuspendInstance(suspend),
            Resume resume => ResumeInstance(resume),
            Terminate terminate => TerminateInstance(terminate),
            Purge => PurgeInstance(),
            ForeignTaskAwaited foreign => ParkIfCurrent(foreign),
            _ => throw new InvalidOperationException($"Unknown message {message.GetType().Name}."),
        };

        if (message.StoredAs is { } stored)
        {
            Output.Consumed.Add(stored);
        }

        if (message.Reply is { } reply)
        {
            Output.Replies.Add((reply, effective));
        }
    }

    /// <summary>What is to be written; the instance in memory is then as the file will be.</summary>
    public TurnCommit Finish()
    {
        _driver.Settle();
        return Output.ToCommit(_instance, _now);
    }

    private bool IsRunnable => _instance.Row is { HasEnded: false, Status: not RuntimeStatus.Parked };

    private bool Start(StartInstance start)
    {
        if (_instance.IsLive)
        {
            if (start.Parent is { } parent)
            {
                var refused = new SubWorkflowFailed(_now, parent.Step, EngineFailures.InstanceExists(_id));
                Output.Send(parent.InstanceId, new Deliver(refused, parent.Run));
            }

            return false;
        }

        var delayed = start.StartAt > _now ? start.StartAt?.ToUniversalTime() : null;
        var key = _instance.Row?.Key ?? _before?.Key ?? _core.NextKey();
        _driver.Begin(
            new WorkflowStarted(_now, Runs.New(), start.Name, start.Input, start.Version, start.Parent?.InstanceId, delayed),
            new InstanceRow
            {
                Key = key,
                Id = _id,
                Name = start.Name,
                Run = 0,
                Status = RuntimeStatus.Running,
                Created = _now.UtcTicks,
                Version = start.Version,
                Parent = start.Parent,
            });
        return true;
    }

    private bool Take(Deliver deliver)
    {
        if (!_instance.IsLive || (deliver.Run is { } run && run != _instance.Row!.Run))
        {
            return false;
        }

        _driver.Advance((IncomingEvent)deliver.Event with { At = _now });
        return true;
    }

    private bool SuspendInstance(Suspend suspend)
    {
        if (!IsRunnable || _instance.Row!.Status == RuntimeStatus.Suspended)
        {
            return false;
        }

        var suspended = new WorkflowSuspended(_now, suspend.Reason);
        _instance.Execution?.Apply(suspended, replaying: false);
        Output.Events.Add(suspended);
        _instance.Row = _instance.Row with { Status = RuntimeStatus.Suspended, Due = null };
        return true;
    }

    private bool ResumeInstance(Resume resume)
    {
        if (_instance.Row?.Status is not (RuntimeStatus.Suspended or RuntimeStatus.Parked))
        {
            return false;
        }

        _driver.Advance(new WorkflowResumed(_now, resume.Reason));
        return true;
    }

    private bool TerminateInstance(Terminate terminate)
    {
        if (!_instance.IsLive)
        {
            return false;
        }

        Output.Events.Add(new WorkflowTerminated(_now, terminate.Reason));
        _driver.End(RuntimeStatus.Terminated, null, EngineFailures.Terminated(terminate.Reason));
        return true;
    }

    private bool PurgeInstance()
    {
        if (_instance.Row is not { HasEnded: true })
        {
            return false;
        }

        Output.DropHistory(_instance);
        _instance.Row = null;
        return true;
    }

    private bool FireWhatIsDue()
    {
        if (!IsRunnable || _instance.Row!.Status == RuntimeStatus.Suspended || !_driver.EnsureExecution())
        {
            return false;
        }

        if (_instance.Execution!.HeldUntil <= _now)
        {
            _driver.Advance(new StartDue(_now));
        }

        // Only what was open when the turn began: a loop over timers in the past must let others have their turn.
        var execution = _instance.Execution;
        var due = execution is null ? [] : InstanceProgress.DueTimers(execution, _now);
        foreach (var timer in due)
        {
            if (_instance.Execution == execution && execution!.OpenTimers.Contains(timer))
            {
                _driver.Advance(new TimerFired(_now, timer.Id));
            }
        }

        return true;
    }

    private bool ParkIfCurrent(ForeignTaskAwaited foreign)
    {
        if (_instance.Execution != foreign.Execution)
        {
            return false;
        }

        _driver.Park(EngineFailures.ForeignTask(ForeignTask.Explanation), null);
        return true;
    }
}
