using DurableTask.Core;
using DurableTask.Core.History;
using Microsoft.DurableTask.Testing.Sidecar;

namespace CinWorkflows.Functions.Tests.OnDurableTask;

/// <summary>
/// The test host's own backend; only its timers are held until <see cref="RuntimeClock"/> has come to them, and it counts what is being
/// worked on. Two of its limits are lifted: it takes as many work items as there are, and discards what is sent to nobody, as the
/// backends of the product do.
/// </summary>
internal sealed class HeldTimers : InMemoryOrchestrationService, IOrchestrationService, IOrchestrationServiceClient
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Begun = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private readonly PriorityQueue<TaskMessage, (DateTime FireAt, long Order)> _timers = new();
    private long _order;
    private int _busy;
    private long _changed;

    public DateTimeOffset? NextDue
    {
        get
        {
            lock (_gate)
            {
                return _timers.TryPeek(out _, out var next) ? new DateTimeOffset(next.FireAt, TimeSpan.Zero) : null;
            }
        }
    }

    int IOrchestrationService.MaxConcurrentTaskOrchestrationWorkItems => 1000;

    int IOrchestrationService.MaxConcurrentTaskActivityWorkItems => 1000;

    /// <summary>Delivers the timers that are due, and says whether there were any.</summary>
    public bool Fire(DateTimeOffset now)
    {
        var due = TakeDue(now.UtcDateTime);
        foreach (var message in due)
        {
            var timer = (TimerFiredEvent)message.Event;
            message.Event = new TimerFiredEvent(timer.EventId, DateTime.UtcNow) { TimerId = timer.TimerId };
            SendTaskOrchestrationMessageAsync(message);
        }

        return due.Count > 0;
    }

    /// <summary>Waits until nothing has moved for a while, and for what was started to have begun (a version may have to be deployed first).</summary>
    public async Task SettleAsync()
    {
        Change(0);
        var longest = Environment.TickCount64 + (long)Begun.TotalMilliseconds;
        while (IsMoving() || (Environment.TickCount64 < longest && await HasPendingAsync()))
        {
            await Task.Delay(Quiet / 4);
        }
    }

    Task IOrchestrationService.CompleteTaskOrchestrationWorkItemAsync(
        TaskOrchestrationWorkItem workItem,
        OrchestrationRuntimeState newOrchestrationRuntimeState,
        IList<TaskMessage> outboundMessages,
        IList<TaskMessage> orchestratorMessages,
        IList<TaskMessage> timerMessages,
        TaskMessage continuedAsNewMessage,
        OrchestrationState orchestrationState)
    {
        lock (_gate)
        {
            foreach (var timer in timerMessages)
            {
                _timers.Enqueue(timer, (((TimerFiredEvent)timer.Event).FireAt, _order++));
            }
        }

        return CompleteTaskOrchestrationWorkItemAsync(
            workItem,
            newOrchestrationRuntimeState,
            outboundMessages,
            [.. orchestratorMessages.Where(HasReceiver)],
            [],
            continuedAsNewMessage,
            orchestrationState);
    }

    Task IOrchestrationServiceClient.SendTaskOrchestrationMessageAsync(TaskMessage message)
    {
        Change(0);
        return SendTaskOrchestrationMessageAsync(message);
    }

    async Task<TaskOrchestrationWorkItem> IOrchestrationService.LockNextTaskOrchestrationWorkItemAsync(TimeSpan receiveTimeout, CancellationToken cancellationToken)
    {
        var item = await LockNextTaskOrchestrationWorkItemAsync(receiveTimeout, cancellationToken);
        Change(+1);
        return item;
    }

    Task IOrchestrationService.ReleaseTaskOrchestrationWorkItemAsync(TaskOrchestrationWorkItem workItem)
    {
        Change(-1);
        return ReleaseTaskOrchestrationWorkItemAsync(workItem);
    }

    async Task<TaskActivityWorkItem> IOrchestrationService.LockNextTaskActivityWorkItem(TimeSpan receiveTimeout, CancellationToken cancellationToken)
    {
        var item = await LockNextTaskActivityWorkItem(receiveTimeout, cancellationToken);
        Change(+1);
        return item;
    }

    Task IOrchestrationService.CompleteTaskActivityWorkItemAsync(TaskActivityWorkItem workItem, TaskMessage responseMessage)
    {
        Change(-1);
        return CompleteTaskActivityWorkItemAsync(workItem, responseMessage);
    }

    Task IOrchestrationService.AbandonTaskActivityWorkItemAsync(TaskActivityWorkItem workItem)
    {
        Change(-1);
        return AbandonTaskActivityWorkItemAsync(workItem);
    }

    private bool IsMoving() =>
        Volatile.Read(ref _busy) > 0 || Environment.TickCount64 - Volatile.Read(ref _changed) < Quiet.TotalMilliseconds || ThreadPool.PendingWorkItemCount > 0;

    private async Task<bool> HasPendingAsync() =>
        (await GetOrchestrationWithQueryAsync(new() { RuntimeStatus = [OrchestrationStatus.Pending] }, default)).OrchestrationState.Count > 0;

    private bool HasReceiver(TaskMessage message) =>
        message.Event is ExecutionStartedEvent || GetOrchestrationStateAsync(message.OrchestrationInstance.InstanceId, executionId: null).Result is not null;

    private List<TaskMessage> TakeDue(DateTime now)
    {
        var due = new List<TaskMessage>();
        lock (_gate)
        {
            while (_timers.TryPeek(out _, out var next) && next.FireAt <= now)
            {
                due.Add(_timers.Dequeue());
            }
        }

        return due;
    }

    private void Change(int by)
    {
        Interlocked.Add(ref _busy, by);
        Volatile.Write(ref _changed, Environment.TickCount64);
    }
}
