using CinWorkflows.Workflows.Runtime;
using Microsoft.DurableTask.Client;

namespace CinWorkflows.Functions.Runtime;

/// <summary>
/// The client port for whoever gets it by injection. The platform hands a client to a function as a binding and to nobody else: a
/// function that starts or tells workflows, itself or through what it calls, binds one and puts it here first. All bindings of an app
/// lead to the same task hub, so that the last one serves as well as any.
/// </summary>
public sealed class BoundWorkflowClient : IWorkflowClient
{
    private volatile IWorkflowClient? _client;

    private IWorkflowClient Client => _client
        ?? throw new InvalidOperationException("Workflows were needed before any function bound a client: give the function a [DurableClient] parameter and call Bind.");

    /// <summary>Takes the client that was bound to an invocation.</summary>
    public void Bind(DurableTaskClient client) => _client = new DurableTaskWorkflowClient(client);

    /// <inheritdoc/>
    public Task<string> ScheduleAsync(string name, object? input = null, StartOptions? options = null, CancellationToken cancellationToken = default) =>
        Client.ScheduleAsync(name, input, options, cancellationToken);

    /// <inheritdoc/>
    public Task RaiseEventAsync(string instanceId, string eventName, object? payload = null, CancellationToken cancellationToken = default) =>
        Client.RaiseEventAsync(instanceId, eventName, payload, cancellationToken);

    /// <inheritdoc/>
    public Task<InstanceStatus?> GetAsync(string instanceId, CancellationToken cancellationToken = default) => Client.GetAsync(instanceId, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<InstanceStatus> QueryAsync(InstanceQuery? query = null, CancellationToken cancellationToken = default) =>
        Client.QueryAsync(query, cancellationToken);

    /// <inheritdoc/>
    public Task SuspendAsync(string instanceId, string? reason = null, CancellationToken cancellationToken = default) =>
        Client.SuspendAsync(instanceId, reason, cancellationToken);

    /// <inheritdoc/>
    public Task ResumeAsync(string instanceId, string? reason = null, CancellationToken cancellationToken = default) =>
        Client.ResumeAsync(instanceId, reason, cancellationToken);

    /// <inheritdoc/>
    public Task TerminateAsync(string instanceId, string? reason = null, CancellationToken cancellationToken = default) =>
        Client.TerminateAsync(instanceId, reason, cancellationToken);

    /// <inheritdoc/>
    public Task<bool> PurgeAsync(string instanceId, CancellationToken cancellationToken = default) => Client.PurgeAsync(instanceId, cancellationToken);
}
