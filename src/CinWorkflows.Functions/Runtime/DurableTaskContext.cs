using System.Text.Json;
using CinWorkflows.Workflows.Runtime;
using Microsoft.DurableTask;
using Microsoft.Extensions.Logging;

namespace CinWorkflows.Functions.Runtime;

/// <summary>The durable primitives on Durable Task: each member hands on to the runtime's own and adds nothing.</summary>
public sealed class DurableTaskContext(TaskOrchestrationContext runtime) : IWorkflowContext
{
    /// <inheritdoc/>
    public string Name => runtime.Name.Name;

    /// <inheritdoc/>
    public string InstanceId => runtime.InstanceId;

    /// <inheritdoc/>
    public string? ParentInstanceId => runtime.Parent?.InstanceId;

    /// <inheritdoc/>
    public string? Version => runtime.Version is { Length: > 0 } version ? version : null;

    /// <inheritdoc/>
    public DateTimeOffset CurrentUtcTime => new(DateTime.SpecifyKind(runtime.CurrentUtcDateTime, DateTimeKind.Utc));

    /// <inheritdoc/>
    public bool IsReplaying => runtime.IsReplaying;

    /// <inheritdoc/>
    public Task<TResult> CallActivityAsync<TResult>(string name, object? input = null, Workflows.Runtime.RetryPolicy? retry = null) =>
        Failures.OfActivity(name, runtime.CallActivityAsync<TResult>(name, input, Retries.Of(retry)));

    /// <inheritdoc/>
    public Task CallActivityAsync(string name, object? input = null, Workflows.Runtime.RetryPolicy? retry = null) =>
        CallActivityAsync<object?>(name, input, retry);

    /// <inheritdoc/>
    public Task<TResult> CallSubWorkflowAsync<TResult>(string name, object? input = null, string? instanceId = null, Workflows.Runtime.RetryPolicy? retry = null)
    {
        // The runtime would make the same kind of id itself, and not tell which.
        var id = instanceId ?? runtime.NewGuid().ToString("N");
        return Failures.OfSubWorkflow(name, id, runtime.CallSubOrchestratorAsync<TResult>(name, input, Retries.Of(retry, id)));
    }

    /// <inheritdoc/>
    public Task CreateTimer(DateTimeOffset fireAt, CancellationToken cancellationToken = default) => runtime.CreateTimer(fireAt.UtcDateTime, cancellationToken);

    /// <inheritdoc/>
    public Task<TEvent> WaitForExternalEvent<TEvent>(string name, CancellationToken cancellationToken = default) =>
        Payloads.OfEvent<TEvent>(runtime.WaitForExternalEvent<JsonElement?>(name, cancellationToken));

    /// <inheritdoc/>
    public void SendEvent(string instanceId, string eventName, object? payload = null) => runtime.SendEvent(instanceId, eventName, payload!);

    /// <inheritdoc/>
    public void ContinueAsNew(object? newInput = null, bool preserveUnprocessedEvents = true) => runtime.ContinueAsNew(newInput, preserveUnprocessedEvents);

    /// <inheritdoc/>
    public void SetCustomStatus(object? status) => runtime.SetCustomStatus(status);

    /// <inheritdoc/>
    public Guid NewGuid() => runtime.NewGuid();

    /// <inheritdoc/>
    public ILogger CreateReplaySafeLogger(string category) => runtime.CreateReplaySafeLogger(category);
}
