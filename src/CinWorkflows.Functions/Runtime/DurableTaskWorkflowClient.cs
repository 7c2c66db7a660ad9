using System.Runtime.CompilerServices;
using CinWorkflows.Workflows.Runtime;
using DurableTask.Core.Exceptions;
using Microsoft.DurableTask.Client;

namespace CinWorkflows.Functions.Runtime;

/// <summary>
/// The client port on Durable Task. What the port promises and the backends do each in their own way is looked up first: whether
/// there is such an instance, and whether it has ended.
/// </summary>
public sealed class DurableTaskWorkflowClient(DurableTaskClient runtime) : IWorkflowClient
{
    private const int LongestId = 100;

    /// <inheritdoc/>
    public async Task<string> ScheduleAsync(string name, object? input = null, StartOptions? options = null, CancellationToken cancellationToken = default)
    {
        if (options?.InstanceId is { Length: > LongestId })
        {
            throw new ArgumentException($"The id of an instance has at most {LongestId} characters.", nameof(options));
        }

        try
        {
            return await runtime.ScheduleNewOrchestrationInstanceAsync(name, input, InstanceMapping.StartOf(options), cancellationToken);
        }
        catch (OrchestrationAlreadyExistsException)
        {
            return options!.InstanceId!;
        }
    }

    /// <inheritdoc/>
    public async Task RaiseEventAsync(string instanceId, string eventName, object? payload = null, CancellationToken cancellationToken = default)
    {
        if (await LivesAsync(instanceId, cancellationToken))
        {
            await runtime.RaiseEventAsync(instanceId, eventName, payload, cancellationToken);
        }
    }

    /// <inheritdoc/>
    public async Task<InstanceStatus?> GetAsync(string instanceId, CancellationToken cancellationToken = default) =>
        await runtime.GetInstanceAsync(instanceId, getInputsAndOutputs: true, cancellationToken) is { } found ? InstanceMapping.Of(found) : null;

    /// <inheritdoc/>
    public async IAsyncEnumerable<InstanceStatus> QueryAsync(InstanceQuery? query = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        // No backend sorts, and their prefixes disregard case.
        var found = new SortedDictionary<string, InstanceStatus>(StringComparer.Ordinal);
        await foreach (var instance in runtime.GetAllInstancesAsync(InstanceMapping.FilterOf(query)).WithCancellation(cancellationToken))
        {
            found[instance.InstanceId] = InstanceMapping.Of(instance);
        }

        foreach (var instance in found.Values.Where(instance => InstanceMapping.Matches(instance, query)))
        {
            yield return instance;
        }
    }

    /// <inheritdoc/>
    public async Task SuspendAsync(string instanceId, string? reason = null, CancellationToken cancellationToken = default)
    {
        if (await LivesAsync(instanceId, cancellationToken))
        {
            await runtime.SuspendInstanceAsync(instanceId, reason, cancellationToken);
        }
    }

    /// <inheritdoc/>
    public async Task ResumeAsync(string instanceId, string? reason = null, CancellationToken cancellationToken = default)
    {
        if (await LivesAsync(instanceId, cancellationToken))
        {
            await runtime.ResumeInstanceAsync(instanceId, reason, cancellationToken);
        }
    }

    /// <inheritdoc/>
    public async Task TerminateAsync(string instanceId, string? reason = null, CancellationToken cancellationToken = default)
    {
        if (await LivesAsync(instanceId, cancellationToken))
        {
            await runtime.TerminateInstanceAsync(instanceId, (object?)reason, cancellationToken);
        }
    }

    /// <inheritdoc/>
    public async Task<bool> PurgeAsync(string instanceId, CancellationToken cancellationToken = default) =>
        await FindAsync(instanceId, cancellationToken) is { HasEnded: true }
        && (await runtime.PurgeInstanceAsync(instanceId, (PurgeInstanceOptions?)null, cancellationToken)).PurgedInstanceCount > 0;

    private async Task<bool> LivesAsync(string instanceId, CancellationToken cancellationToken) =>
        await FindAsync(instanceId, cancellationToken) is { HasEnded: false };

    private async Task<InstanceStatus?> FindAsync(string instanceId, CancellationToken cancellationToken) =>
        await runtime.GetInstanceAsync(instanceId, getInputsAndOutputs: false, cancellationToken) is { } found ? InstanceMapping.Of(found) : null;
}
