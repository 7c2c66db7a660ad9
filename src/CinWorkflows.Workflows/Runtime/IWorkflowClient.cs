namespace CinWorkflows.Workflows.Runtime;

/// <summary>
/// Starting, signalling and watching orchestrations from outside, in the words of <c>DurableTaskClient</c>.
/// </summary>
public interface IWorkflowClient
{
    /// <summary>
    /// Starts an instance. When one of that id exists and has not ended, nothing happens: starting twice is starting once.
    /// </summary>
    /// <returns>The instance's id.</returns>
    Task<string> ScheduleAsync(string name, object? input = null, StartOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Raises an event. One raised to an instance that does not exist or has ended is discarded.</summary>
    Task RaiseEventAsync(string instanceId, string eventName, object? payload = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Raises an event like <see cref="RaiseEventAsync"/>; what it gives rise to goes before the work of other instances, where the runtime
    /// knows an order. Durable Functions knows none.
    /// </summary>
    Task RaiseUrgentEventAsync(string instanceId, string eventName, object? payload = null, CancellationToken cancellationToken = default) =>
        RaiseEventAsync(instanceId, eventName, payload, cancellationToken);

    /// <summary>The instance's status, or null where there is none.</summary>
    Task<InstanceStatus?> GetAsync(string instanceId, CancellationToken cancellationToken = default);

    /// <summary>The instances that match, ordered by id.</summary>
    IAsyncEnumerable<InstanceStatus> QueryAsync(InstanceQuery? query = null, CancellationToken cancellationToken = default);

    /// <summary>Holds an instance: events and timers are kept and processed when it is resumed.</summary>
    Task SuspendAsync(string instanceId, string? reason = null, CancellationToken cancellationToken = default);

    /// <summary>Lets a suspended instance go on.</summary>
    Task ResumeAsync(string instanceId, string? reason = null, CancellationToken cancellationToken = default);

    /// <summary>Ends an instance without running its code again. Activities already started may still finish.</summary>
    Task TerminateAsync(string instanceId, string? reason = null, CancellationToken cancellationToken = default);

    /// <summary>Removes an ended instance and its history.</summary>
    /// <returns>False where there is none, or it has not ended.</returns>
    Task<bool> PurgeAsync(string instanceId, CancellationToken cancellationToken = default);
}
