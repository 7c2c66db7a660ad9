using CinWorkflows.Workflows.Runtime;

namespace CinWorkflows.Records.Tests.Exchange;

/// <summary>Workflows that do nothing: here only the record counts.</summary>
internal sealed class StillWorkflows : IWorkflowClient
{
    public Task<string> ScheduleAsync(string name, object? input, StartOptions? options, CancellationToken cancellationToken) => Task.FromResult("");

    public Task RaiseEventAsync(string instanceId, string eventName, object? payload, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<InstanceStatus?> GetAsync(string instanceId, CancellationToken cancellationToken) => Task.FromResult<InstanceStatus?>(null);

    public IAsyncEnumerable<InstanceStatus> QueryAsync(InstanceQuery? query, CancellationToken cancellationToken) => AsyncEnumerable.Empty<InstanceStatus>();

    public Task SuspendAsync(string instanceId, string? reason, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task ResumeAsync(string instanceId, string? reason, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task TerminateAsync(string instanceId, string? reason, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<bool> PurgeAsync(string instanceId, CancellationToken cancellationToken) => Task.FromResult(false);
}
