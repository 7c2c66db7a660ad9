using CinWorkflows.Embedded.Tests.Hosts;
using CinWorkflows.Workflows.Runtime;

namespace CinWorkflows.Embedded.Tests.Replay;

/// <summary>Of two waits for one name, runtimes serve one or the other first: code that has two is told so here, before it runs elsewhere.</summary>
public sealed class SecondWaitTests : IAsyncLifetime
{
    private const string Id = "case-1";

    private readonly EmbeddedHost _host = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Theory]
    [InlineData("Held")]
    [InlineData("HELD")]
    public async Task A_second_wait_for_a_name_is_refused_while_the_first_is_pending(string name)
    {
        await RunAsync(async context =>
        {
            var first = context.WaitForExternalEvent<int>("Held");
            return await context.WaitForExternalEvent<int>(name) + await first;
        });

        var status = await _host.Client.GetAsync(Id);

        Assert.Equal(RuntimeStatus.Failed, status!.Status);
        Assert.Contains($"An event '{name}' is waited for already", status.Failure!.ErrorMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_the_first_was_served_the_name_can_be_waited_for_again()
    {
        await RunAsync(async context => await context.WaitForExternalEvent<int>("Held") + await context.WaitForExternalEvent<int>("Held"));

        await _host.Client.RaiseEventAsync(Id, "Held", 1);
        await _host.Client.RaiseEventAsync(Id, "Held", 2);
        await _host.SettleAsync();

        Assert.Equal((RuntimeStatus.Completed, "3"), ((await _host.Client.GetAsync(Id))!.Status, (await _host.Client.GetAsync(Id))!.Output));
    }

    private async Task RunAsync(Func<IWorkflowContext, Task<int>> code)
    {
        await _host.StartAsync(new WorkflowCatalog().Workflow("W", code));
        await _host.Client.ScheduleAsync("W", null, new(Id));
        await _host.SettleAsync();
    }
}
