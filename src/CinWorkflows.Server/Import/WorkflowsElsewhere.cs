using CinWorkflows.Workflows.Runtime;

namespace CinWorkflows.Server.Import;

/// <summary>
/// The workflows while another process runs them: what is recorded here is taken up there, by its reconciliation.
/// </summary>
internal sealed class WorkflowsElsewhere : IWorkflowClient
{
    public Task<string> ScheduleAsync(string name, object? input = null, StartOptions? options = null, CancellationToken cancellationToken = default) =>
        Task.FromResult(options?.InstanceId ?? "");

    public Task RaiseEventAsync(string instanceId, string eventName, object? payload = null, CancellationToken cancellationToken = default) => Task.CompletedTask;

    public Task<InstanceStatus?> GetAsync(string instanceId, CancellationToken cancellationToken = default) => throw Elsewhere();

    public IAsyncEnumerable<InstanceStatus> QueryAsync(InstanceQuery? query = null, CancellationToken cancellationToken = default) => throw Elsewhere();

    public Task SuspendAsync(string instanceId, string? reason = null, CancellationToken cancellationToken = default) => throw Elsewhere();

    public Task ResumeAsync(string instanceId, string? reason = null, CancellationToken cancellationToken = default) => throw Elsewhere();

    public Task TerminateAsync(string instanceId, string? reason = null, CancellationToken cancellationToken = default) => throw Elsewhere();

    public Task<bool> PurgeAsync(string instanceId, CancellationToken cancellationToken = default) => throw Elsewhere();

    private static InvalidOperationException Elsewhere() => new("The workflows run in another process; ask the service.");
}
