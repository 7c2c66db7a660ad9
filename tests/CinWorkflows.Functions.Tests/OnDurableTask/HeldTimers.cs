using DurableTask.Core;
using DurableTask.Core.History;
using Microsoft.DurableTask.Testing.Sidecar;

namespace CinWorkflows.Functions.Tests.OnDurableTask;

/// <summary>
/// The test host's own backend; only its timers are held until <see cref="RuntimeClock"/> has come to them, and what is under way is
/// counted. Two of its limits are lifted: it takes as many work items as there are, and discards what is sent to nobody, as the
/// backends of the product do.
/// </summary>
internal sealed class HeldTimers : InMemoryOrchestrationService, IOrchestrationService, IOrchestrationServiceClient
{
    private readonly Lock _gate = new();
    private readonly PriorityQueue<TaskMessage, (DateTime FireAt, long Order)> _timers = new();
    private readonly OpenWork _work = new();
    private long _order;

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

    /// <summary>Waits until nothing is under way.</summary>
    public Task SettleAsync() => _work.NoneAsync();

    /// <summary>Delivers the timers that are due, and says whether there were any.</summary>
    public bool Fire(DateTimeOffset now)
    {
        var due = TakeDue(now.UtcDateTime);
        foreach (var message in due)
        {
            var timer = (TimerFiredEvent)message.Event;
            message.Event = new TimerFiredEvent(timer.EventId, DateTime.UtcNow) { TimerId = timer.TimerId };
            Tell(message);
            SendTaskOrchestrationMessageAsync(message);
        }

        return due.Count > 0;
    }

    Task IOrchestrationServiceClient.CreateTaskOrchestrationAsync(TaskMessage creationMessage, OrchestrationStatus[]? dedupeStatuses)
    {
        _work.Begin(1);
        try
        {
            var created = CreateTaskOrchestrationAsync(creationMessage, dedupeStatuses);
            _work.Tell(creationMessage.OrchestrationInstance.InstanceId);
            return created;
        }
        finally
        {
            _work.End();
        }
    }

    Task IOrchestrationServiceClient.SendTaskOrchestrationMessageAsync(TaskMessage message)
    {
        Tell(message);
        return SendTaskOrchestrationMessageAsync(message);
    }

    Task IOrchestrationServiceClient.ForceTerminateTaskOrchestrationAsync(string instanceId, string reason)
    {
        _work.Tell(instanceId);
        return ForceTerminateTaskOrchestrationAsync(instanceId, reason);
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

        List<TaskMessage> received = [.. orchestratorMessages.Where(HasReceiver)];
        received.ForEach(Tell);
        _work.Begin(outboundMessages.Count);
        return CompleteTaskOrchestrationWorkItemAsync(workItem, newOrchestrationRuntimeState, outboundMessages, received, [], continuedAsNewMessage, orchestrationState);
    }

    async Task<TaskOrchestrationWorkItem> IOrchestrationService.LockNextTaskOrchestrationWorkItemAsync(TimeSpan receiveTimeout, CancellationToken cancellationToken)
    {
        var item = await LockNextTaskOrchestrationWorkItemAsync(receiveTimeout, cancellationToken);
        _work.Take(item.InstanceId);
        return item;
    }

    async Task IOrchestrationService.ReleaseTaskOrchestrationWorkItemAsync(TaskOrchestrationWorkItem workItem)
    {
        await ReleaseTaskOrchestrationWorkItemAsync(workItem);
        _work.End();
    }

    async Task IOrchestrationService.CompleteTaskActivityWorkItemAsync(TaskActivityWorkItem workItem, TaskMessage responseMessage)
    {
        Tell(responseMessage);
        await CompleteTaskActivityWorkItemAsync(workItem, responseMessage);
        _work.End();
    }

    private void Tell(TaskMessage message)
    {
        // The backend discards what comes for an instance that has ended, or for an earlier run of it.
        var to = message.OrchestrationInstance;
        if (StateOf(message) is not { } state || (IsAlive(state) && (to.ExecutionId is null || to.ExecutionId == state.OrchestrationInstance.ExecutionId)))
        {
            _work.Tell(to.InstanceId);
        }
    }

    private bool HasReceiver(TaskMessage message) => message.Event is ExecutionStartedEvent || StateOf(message) is not null;

    private static bool IsAlive(OrchestrationState state) =>
        state.OrchestrationStatus is OrchestrationStatus.Pending or OrchestrationStatus.Running or OrchestrationStatus.Suspended;

    private OrchestrationState? StateOf(TaskMessage message) =>
        GetOrchestrationStateAsync(message.OrchestrationInstance.InstanceId, executionId: null).Result;

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
}
