using CinWorkflows.Functions.Runtime;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Moq;

namespace CinWorkflows.Functions.Tests.Runtime;

public sealed class BoundWorkflowClientTests
{
    [Fact]
    public async Task Before_a_function_bound_a_client_the_error_says_how_to_get_one()
    {
        var missing = await Assert.ThrowsAsync<InvalidOperationException>(() => new BoundWorkflowClient().GetAsync("CIN-1"));

        Assert.Contains("[DurableClient]", missing.Message);
    }

    [Fact]
    public async Task Everything_goes_to_the_client_that_was_bound()
    {
        var runtime = new Mock<DurableTaskClient>("test");
        runtime.Setup(client => client.GetInstanceAsync("CIN-1", It.IsAny<bool>(), default)).ReturnsAsync(new OrchestrationMetadata("W", "CIN-1"));
        runtime.Setup(client => client.ScheduleNewOrchestrationInstanceAsync(new TaskName("W"), 1, It.IsAny<StartOrchestrationOptions?>(), default)).ReturnsAsync("CIN-1");
        var bound = new BoundWorkflowClient();
        bound.Bind(runtime.Object);

        Assert.Equal("CIN-1", await bound.ScheduleAsync("W", 1));
        Assert.Equal("W", (await bound.GetAsync("CIN-1"))!.Name);
        Assert.False(await bound.PurgeAsync("CIN-1"));
        await bound.RaiseEventAsync("CIN-1", "E");
        await bound.SuspendAsync("CIN-1");
        await bound.ResumeAsync("CIN-1");
        await bound.TerminateAsync("CIN-1");

        runtime.Verify(client => client.RaiseEventAsync("CIN-1", "E", null, default));
        runtime.Verify(client => client.SuspendInstanceAsync("CIN-1", null, default));
        runtime.Verify(client => client.ResumeInstanceAsync("CIN-1", null, default));
        runtime.Verify(client => client.TerminateInstanceAsync("CIN-1", (object?)null, default));
    }
}
