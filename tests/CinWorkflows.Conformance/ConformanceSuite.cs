using CinWorkflows.Conformance.Hosts;
using CinWorkflows.Workflows.Runtime;

namespace CinWorkflows.Conformance;

/// <summary>
/// The semantics of the durable port, one test a statement, written against the port only: a class for another host is
/// one line, and runs the same statements over it. A statement that a runtime is known not to keep can be overridden, with the reason.
/// </summary>
public abstract class ConformanceSuite<THost> : IAsyncLifetime
    where THost : IDurableHost, new()
{
    protected THost Host { get; } = new();

    protected IWorkflowClient Client => Host.Client;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await Host.DisposeAsync();

    /// <summary>Starts the host with the catalog, and one instance of the workflow; settles.</summary>
    protected async Task<string> RunAsync(WorkflowCatalog catalog, string name = "W", object? input = null, string id = "case-1")
    {
        await Host.StartAsync(catalog);
        return await ScheduleAsync(name, input, id);
    }

    protected async Task<string> ScheduleAsync(string name = "W", object? input = null, string id = "case-1")
    {
        await Client.ScheduleAsync(name, input, new StartOptions(id));
        await Host.SettleAsync();
        return id;
    }

    protected async Task RaiseAsync(string id, string name, object? payload = null)
    {
        await Client.RaiseEventAsync(id, name, payload);
        await Host.SettleAsync();
    }

    protected async Task<InstanceStatus> StatusAsync(string id) =>
        await Client.GetAsync(id) ?? throw new InvalidOperationException($"There is no instance '{id}'.");

    /// <summary>The result of an instance that must have completed.</summary>
    protected async Task<T?> ResultAsync<T>(string id)
    {
        var status = await StatusAsync(id);
        Assert.True(status.Status == RuntimeStatus.Completed, $"'{id}' is {status.Status}: {status.Failure}");
        return status.ReadOutputAs<T>();
    }
}
