using CinWorkflows.Embedded.Tests.Hosts;
using CinWorkflows.Workflows.Runtime;

namespace CinWorkflows.Embedded.Tests.Replay;

public sealed class AsyncVoidTests
{
    [Fact]
    public async Task An_exception_that_escapes_the_workflow_parks_this_instance_and_harms_no_other()
    {
        await using var host = new EmbeddedHost();
        await host.StartAsync(new WorkflowCatalog()
            .Workflow("Bad", context =>
            {
                async void Escape()
                {
                    await context.WaitForExternalEvent<int>("N");
                    throw new InvalidOperationException();
                }

                Escape();
                return context.WaitForExternalEvent<int>("M");
            })
            .Workflow("Good", context => context.WaitForExternalEvent<int>("N")));
        await host.Client.ScheduleAsync("Bad", null, new StartOptions("bad"));
        await host.Client.ScheduleAsync("Good", null, new StartOptions("good"));

        await host.Client.RaiseEventAsync("bad", "N", 1);
        await host.Client.RaiseEventAsync("good", "N", 2);
        await host.SettleAsync();

        Assert.Equal(RuntimeStatus.Parked, (await host.Client.GetAsync("bad"))?.Status);
        Assert.Equal(2, (await host.Client.GetAsync("good"))?.ReadOutputAs<int>());
    }
}
