using CinWorkflows.Conformance.Hosts;
using CinWorkflows.Workflows.Runtime;

namespace CinWorkflows.Conformance;

public abstract class ContinueAsNewConformance<THost> : ConformanceSuite<THost>
    where THost : IDurableHost, new()
{
    [Fact]
    public async Task The_next_run_has_the_new_input_and_the_same_id()
    {
        var id = await RunAsync(new WorkflowCatalog().Workflow<int, int>("W", async (context, n) =>
        {
            await context.CreateTimer(context.CurrentUtcTime.AddDays(1));
            if (n < 5)
            {
                context.ContinueAsNew(n + 1);
            }

            return n;
        }), input: 1);

        await Host.AdvanceAsync(TimeSpan.FromDays(10));

        Assert.Equal(5, await ResultAsync<int>(id));
        Assert.Equal("5", (await StatusAsync(id)).Input);
    }

    [Fact]
    public async Task Events_not_yet_awaited_are_dropped_where_the_code_says_so()
    {
        var id = await RunAsync(SumOfEvents(preserve: false), input: new List<int>());

        foreach (var n in (int[])[1, 2, 3, 4])
        {
            await RaiseAsync(id, "N", n);
        }

        await RaiseAsync(id, "Go");
        await RaiseAsync(id, "Go");
        Assert.Equal(RuntimeStatus.Running, (await StatusAsync(id)).Status);
    }

    [Fact]
    public async Task No_event_is_lost_however_often_the_workflow_continues_as_new()
    {
        const int Events = 200;
        var id = await RunAsync(new WorkflowCatalog().Workflow<List<int>, int[]>("W", async (context, seen) =>
        {
            using var cancel = new CancellationTokenSource();
            var timer = context.CreateTimer(context.CurrentUtcTime.AddDays(30), cancel.Token);
            var next = context.WaitForExternalEvent<int>("N", cancel.Token);
            await Task.WhenAny(timer, next);
            var value = await next;
            cancel.Cancel();
            seen.Add(value);
            if (seen.Count < Events)
            {
                context.ContinueAsNew(seen);
            }

            return [.. seen];
        }), input: new List<int>());

        await Task.WhenAll(Enumerable.Range(0, Events).Select(n => Client.RaiseEventAsync(id, "N", n)));
        await Host.SettleAsync();

        Assert.Equal(Enumerable.Range(0, Events), (await ResultAsync<int[]>(id))!.Order());
    }

    [Fact]
    public async Task A_late_result_of_an_activity_of_the_run_before_is_ignored()
    {
        var gate = new TaskCompletionSource();
        var id = "case-1";
        await Host.StartAsync(new WorkflowCatalog()
            .Workflow<int, string>("W", async (context, run) =>
            {
                if (run == 0)
                {
                    _ = context.CallActivityAsync<string>("Slow");
                    await context.WaitForExternalEvent<string>("Next");
                    context.ContinueAsNew(1);
                    return "";
                }

                return await context.CallActivityAsync<string>("Fast");
            })
            .Activity<object?, string>("Slow", async (_, _) =>
            {
                await gate.Task;
                return "late";
            })
            .Activity<object?, string>("Fast", async (_, _) =>
            {
                await gate.Task;
                return "right";
            }));
        await Client.ScheduleAsync("W", 0, new StartOptions(id));
        await Client.RaiseEventAsync(id, "Next");

        gate.SetResult();
        await Host.SettleAsync();

        Assert.Equal("right", await ResultAsync<string>(id));
    }

    [Fact]
    public async Task A_timer_of_the_run_before_does_not_fire_in_the_next()
    {
        var id = await RunAsync(new WorkflowCatalog().Workflow<int, string>("W", async (context, run) =>
        {
            if (run == 0)
            {
                _ = context.CreateTimer(context.CurrentUtcTime.AddHours(1));
                await context.WaitForExternalEvent<string>("Next");
                context.ContinueAsNew(1);
                return "";
            }

            var start = context.CurrentUtcTime;
            await context.CreateTimer(start.AddHours(5));
            return (context.CurrentUtcTime - start).ToString();
        }), input: 0);
        await RaiseAsync(id, "Next");

        await Host.AdvanceAsync(TimeSpan.FromHours(6));

        Assert.Equal("05:00:00", await ResultAsync<string>(id));
    }

    [Fact]
    public async Task A_workflow_that_continues_as_new_many_times_in_a_row_ends()
    {
        var id = await RunAsync(new WorkflowCatalog().Workflow<int, int>("W", (context, n) =>
        {
            if (n < 2000)
            {
                context.ContinueAsNew(n + 1);
            }

            return Task.FromResult(n);
        }), input: 0);

        Assert.Equal(2000, await ResultAsync<int>(id));
    }

    internal static WorkflowCatalog SumOfEvents(bool preserve) => new WorkflowCatalog().Workflow<List<int>, List<int>>("W", async (context, seen) =>
    {
        if (seen.Count == 0)
        {
            await context.WaitForExternalEvent<string>("Go");
        }

        seen.Add(await context.WaitForExternalEvent<int>("N"));
        if (seen.Count < 4)
        {
            context.ContinueAsNew(seen, preserve);
        }

        return seen;
    });
}
