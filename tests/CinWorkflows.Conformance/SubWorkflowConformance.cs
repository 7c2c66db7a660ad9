using CinWorkflows.Conformance.Hosts;
using CinWorkflows.Workflows.Runtime;

namespace CinWorkflows.Conformance;

public abstract class SubWorkflowConformance<THost> : ConformanceSuite<THost>
    where THost : IDurableHost, new()
{
    [Fact]
    public async Task The_result_of_a_sub_workflow_comes_back()
    {
        var id = await RunAsync(new WorkflowCatalog()
            .Workflow("W", async context => await context.CallSubWorkflowAsync<int>("Child", 20) + 2)
            .Workflow<int, int>("Child", (context, n) => context.CallActivityAsync<int>("Double", n))
            .Activity<int, int>("Double", n => n * 2));

        Assert.Equal(42, await ResultAsync<int>(id));
    }

    [Fact]
    public async Task A_sub_workflow_has_the_given_id_and_knows_its_parent()
    {
        var id = await RunAsync(new WorkflowCatalog()
            .Workflow("W", context => context.CallSubWorkflowAsync<string>("Child", null, "child-1"))
            .Workflow("Child", context => Task.FromResult($"{context.InstanceId} of {context.ParentInstanceId}")));

        Assert.Equal("child-1 of case-1", await ResultAsync<string>(id));
        Assert.Equal("Child", (await StatusAsync("child-1")).Name);
    }

    [Fact]
    public async Task A_failed_sub_workflow_throws_in_its_parent()
    {
        var id = await RunAsync(new WorkflowCatalog()
            .Workflow("W", async context =>
            {
                try
                {
                    return await context.CallSubWorkflowAsync<string>("Child", null, "child-1");
                }
                catch (SubWorkflowFailedException failed)
                {
                    return $"{failed.Workflow}/{failed.InstanceId}/{failed.Failure.ErrorMessage}";
                }
            })
            .Workflow<string>("Child", _ => throw new InvalidOperationException("E7")));

        Assert.Equal("Child/child-1/E7", await ResultAsync<string>(id));
    }

    [Fact]
    public async Task A_failed_sub_workflow_is_tried_again()
    {
        var attempts = 0;
        var id = await RunAsync(new WorkflowCatalog()
            .Workflow("W", context => context.CallSubWorkflowAsync<string>("Child", null, "child-1", new RetryPolicy(3, TimeSpan.FromMinutes(1))))
            .Workflow("Child", context => context.CallActivityAsync<string>("Flaky"))
            .Activity<object?, string>("Flaky", _ => ++attempts < 3 ? throw new TimeoutException() : "done"));

        await Host.AdvanceAsync(TimeSpan.FromHours(1));

        Assert.Equal("done", await ResultAsync<string>(id));
    }

    [Fact]
    public async Task A_terminated_sub_workflow_throws_in_its_parent()
    {
        var id = await RunAsync(new WorkflowCatalog()
            .Workflow("W", async context =>
            {
                try
                {
                    return await context.CallSubWorkflowAsync<string>("Child", null, "child-1");
                }
                catch (SubWorkflowFailedException)
                {
                    return "child lost";
                }
            })
            .Workflow("Child", context => context.WaitForExternalEvent<string>("Never")));

        await Client.TerminateAsync("child-1", "wrong case");
        await Host.SettleAsync();

        Assert.Equal("child lost", await ResultAsync<string>(id));
    }

    [Fact]
    public async Task The_sub_workflow_of_a_terminated_parent_goes_on_to_its_end()
    {
        await RunAsync(new WorkflowCatalog()
            .Workflow("W", context => context.CallSubWorkflowAsync<string>("Child", null, "child-1"))
            .Workflow("Child", context => context.WaitForExternalEvent<string>("Go")));

        await Client.TerminateAsync("case-1");
        await RaiseAsync("child-1", "Go", "done");

        Assert.Equal("done", await ResultAsync<string>("child-1"));
        Assert.Equal(RuntimeStatus.Terminated, (await StatusAsync("case-1")).Status);
    }

    [Fact]
    public async Task A_parent_learns_the_result_of_the_last_run_of_a_child_that_continued_as_new()
    {
        var id = await RunAsync(new WorkflowCatalog()
            .Workflow("W", context => context.CallSubWorkflowAsync<int>("Child", 0, "child-1"))
            .Workflow<int, int>("Child", async (context, n) =>
            {
                await context.CreateTimer(context.CurrentUtcTime.AddHours(1));
                if (n < 3)
                {
                    context.ContinueAsNew(n + 1);
                }

                return n;
            }));

        await Host.AdvanceAsync(TimeSpan.FromDays(1));

        Assert.Equal(3, await ResultAsync<int>(id));
    }

    [Fact]
    public async Task Ids_made_by_the_engine_survive_a_replay()
    {
        var catalog = new WorkflowCatalog()
            .Workflow("W", async context =>
            {
                var children = Enumerable.Range(0, 3).Select(n => context.CallSubWorkflowAsync<string>("Child", n)).ToArray();
                return (await Task.WhenAll(children)).Distinct().Count();
            })
            .Workflow("Child", async context =>
            {
                await context.CreateTimer(context.CurrentUtcTime.AddDays(1));
                return context.InstanceId;
            });
        var id = await RunAsync(catalog);

        await Host.RestartAsync(catalog);
        await Host.AdvanceAsync(TimeSpan.FromDays(1));

        Assert.Equal(3, await ResultAsync<int>(id));
    }
}
