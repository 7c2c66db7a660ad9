using System.Text.Json;
using CinWorkflows.Embedded.Activities;
using CinWorkflows.Embedded.History;
using CinWorkflows.Embedded.Replay;
using CinWorkflows.Embedded.Storage;
using CinWorkflows.Workflows.Runtime;

namespace CinWorkflows.Embedded.Instances;

/// <summary>Lets an instance's code take events, and turns what it decides into the turn's output.</summary>
internal sealed class RunDriver(EngineCore core, Instance instance, string instanceId, DateTimeOffset now, TurnOutput output)
{
    // A run that continues as new again and again without waiting would hold its thread for ever.
    private const int MostRunsInOneTurn = 10_000;

    private readonly LinkedList<IncomingEvent> _pending = [];
    private readonly List<ActivityCall> _revived = [];
    private bool _advancing;
    private int _runs;

    /// <summary>Begins a run in place of whatever the history held.</summary>
    public void Begin(WorkflowStarted started, InstanceRow row)
    {
        output.DropHistory(instance);
        instance.Row = row with { Run = started.Run };
        instance.Execution = null;
        Advance(started);
    }

    /// <summary>Lets the code take an event, and after it what a continuation as new has kept.</summary>
    public void Advance(IncomingEvent incoming)
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

    /// <summary>Rebuilds the continuation of a cold instance.</summary>
    /// <returns>False when it could not be, and the instance was parked.</returns>
    public bool EnsureExecution(IncomingEvent? incoming = null)
    {
        if (instance.Execution is not null)
        {
            return true;
        }

        var (execution, failure) = incoming is WorkflowStarted started ? core.Continuations.Begin(instanceId, started) : Revive();
        if (execution is null)
        {
            Park(failure!, incoming);
            return false;
        }

        instance.Execution = execution;
        _revived.AddRange(execution.OpenActivities().Select(Call));
        return true;
    }

    /// <summary>Ends the instance, and tells who waits for it.</summary>
    public void End(RuntimeStatus status, string? result, FailureDetails? failure)
    {
        var row = instance.Row!;
        instance.Row = row with
        {
            Status = status,
            Output = result,
            Failure = failure,
            CustomStatus = instance.Execution?.CustomStatus ?? row.CustomStatus,
            Due = null,
            Busy = false,
        };
        instance.Execution = null;
        if (row.Parent is { } parent)
        {
            IncomingEvent outcome = failure is null ? new SubWorkflowCompleted(now, parent.Step, result) : new SubWorkflowFailed(now, parent.Step, failure);
            output.Send(parent.InstanceId, new Deliver(outcome, parent.Run));
        }
    }

    /// <summary>Sets the instance aside. What it was to take is kept behind the mark, and taken when it is resumed.</summary>
    public void Park(FailureDetails failure, IncomingEvent? incoming)
    {
        if (incoming is WorkflowStarted started)
        {
            // A history begins with its start: one that could not be processed waits like a delayed one.
            output.Events.Add(started with { StartAt = started.StartAt ?? now });
        }

        output.Events.Add(new WorkflowParked(now, failure));
        if (incoming is not (null or WorkflowStarted or WorkflowResumed or StartDue))
        {
            output.Events.Add(incoming);
        }

        Log.Parked(core.Logger, instanceId, failure.ErrorMessage);
        instance.Execution = null;
        instance.Row = instance.Row! with { Status = RuntimeStatus.Parked, Failure = failure, Due = null, Busy = false };
    }

    /// <summary>The instance's row as its continuation stands now, and the activities that a revival found open.</summary>
    public void Settle()
    {
        if (instance is { Row: { } row, Execution: { } execution })
        {
            instance.Row = InstanceProgress.Of(row, execution, output.IsUrgent);
            output.Calls.AddRange(_revived.Where(call => call.Run == row.Run && execution.IsOpen(call.Step)));
        }
    }

    private void AdvanceOne(IncomingEvent incoming)
    {
        var letsGo = incoming is WorkflowResumed or StartDue or WorkflowStarted;
        if (instance.Execution is null && instance.Row!.IsHeld && !letsGo)
        {
            output.Events.Add(incoming);
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
            Park(EngineFailures.ForeignTask(fault), incoming);
            return;
        }

        output.Events.Add(incoming);
        output.Events.AddRange(decided);
        foreach (var action in decided)
        {
            Gather(action, execution);
        }
    }

    private bool IsLateOutcome(IncomingEvent incoming) =>
        incoming.OutcomeOf is { } step && !instance.Execution!.IsOpen(step);

    private void Gather(WorkflowAction action, WorkflowExecution execution)
    {
        switch (action)
        {
            case ActivityScheduled activity:
                output.Calls.Add(Call(activity));
                break;
            case SubWorkflowScheduled sub:
                var parent = new ParentStep(instanceId, instance.Row!.Run, sub.Id);
                output.Send(sub.InstanceId, new StartInstance(sub.Name, sub.Input, core.Options.DefaultVersion, null, parent));
                break;
            case EventSent sent:
                output.Send(sent.InstanceId, new Deliver(new EventRaised(now, sent.Name, sent.Payload)));
                break;
            case WorkflowCompleted completed:
                End(RuntimeStatus.Completed, completed.Output, null);
                break;
            case WorkflowFailed failed:
                Log.InstanceFailed(core.Logger, instanceId, failed.Failure.ErrorType);
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
            End(RuntimeStatus.Failed, null, EngineFailures.Spinning);
            return;
        }

        IncomingEvent[] kept = again.PreserveUnprocessedEvents ? [.. execution.UnprocessedEvents(), .. _pending] : [];
        _pending.Clear();
        var row = instance.Row! with { Due = null, Busy = false, CustomStatus = execution.CustomStatus };
        Begin(
            new WorkflowStarted(now, Runs.New(), row.Name, again.Input, row.Version, row.Parent?.InstanceId, CustomStatus: row.CustomStatus),
            row);
        foreach (var raised in kept)
        {
            Advance(raised with { At = now });
        }
    }

    private (WorkflowExecution? Execution, FailureDetails? Failure) Revive()
    {
        try
        {
            List<HistoryEvent> history = output.ReplacesHistory ? [] : core.Read(reader => reader.History(instance.Row!.Key));
            return core.Continuations.Revive(instanceId, [.. history, .. output.Events]);
        }
        catch (JsonException)
        {
            return (null, EngineFailures.Unreadable);
        }
    }

    private ActivityCall Call(ActivityScheduled activity) =>
        new(instanceId, instance.Row!.Run, activity.Id, activity.Name, activity.Input);
}
