using CinWorkflows.Embedded.Tests.Hosts;
using CinWorkflows.Workflows.Runtime;

namespace CinWorkflows.Embedded.Tests.Instances;

/// <summary>
/// Not part of the conformance suite: the cloud runtimes may discard an event for an instance that has not started, so no
/// workflow relies on it; this engine keeps it all the same.
/// </summary>
public sealed class DelayedStartTests : IAsyncLifetime
{
    private const string Id = "case-1";

    private static readonly WorkflowCatalog Catalog = new WorkflowCatalog().Workflow("W", context => context.WaitForExternalEvent<int>("N"));

    private readonly EmbeddedHost _host = new();

    public async Task InitializeAsync()
    {
        await _host.StartAsync(Catalog);
        await _host.Client.ScheduleAsync("W", null, new StartOptions(Id, _host.Now.AddDays(1)));
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task An_event_raised_before_the_start_is_kept()
    {
        await _host.Client.RaiseEventAsync(Id, "N", 7);
        await _host.RestartAsync(Catalog);
        Assert.Equal(RuntimeStatus.Pending, await StatusAsync());

        await _host.AdvanceAsync(TimeSpan.FromDays(1));

        Assert.Equal(7, (await _host.Client.GetAsync(Id))?.ReadOutputAs<int>());
    }

    [Fact]
    public async Task An_instance_suspended_before_its_start_starts_when_it_is_resumed()
    {
        await _host.Client.SuspendAsync(Id);
        await _host.AdvanceAsync(TimeSpan.FromDays(2));
        Assert.Equal(RuntimeStatus.Suspended, await StatusAsync());

        await _host.Client.ResumeAsync(Id);
        await _host.SettleAsync();

        Assert.Equal(RuntimeStatus.Running, await StatusAsync());
    }

    [Fact]
    public async Task An_instance_can_be_terminated_before_its_start()
    {
        await _host.Client.TerminateAsync(Id);
        await _host.AdvanceAsync(TimeSpan.FromDays(2));

        Assert.Equal(RuntimeStatus.Terminated, await StatusAsync());
    }

    private async Task<RuntimeStatus?> StatusAsync() => (await _host.Client.GetAsync(Id))?.Status;
}
