using CinWorkflows.Conformance.Hosts;
using CinWorkflows.Workflows.Runtime;

namespace CinWorkflows.Conformance;

/// <summary>
/// What a backend keeps between two turns. Durable Task's in-process test host leaves it out (it hands over all events in one turn, forgets them and
/// the status between two runs, and starts everything at once; its runtime takes no timer back): what the product's backends do there is told by them.
/// </summary>
public abstract class WholeBackendConformance<THost> : ConformanceSuite<THost>
    where THost : IDurableHost, new()
{
    /// <summary>A workflow that takes its timer back after the first event, and says at the second whether the timer ended as cancelled.</summary>
    public static WorkflowCatalog TimerGivenUp => new WorkflowCatalog().Workflow("W", async context =>
    {
        using var cancel = new CancellationTokenSource();
        var timer = context.CreateTimer(context.CurrentUtcTime.AddDays(1), cancel.Token);
        await context.WaitForExternalEvent<string>("Go");
        cancel.Cancel();
        var cancelled = timer.IsCanceled;
        await context.WaitForExternalEvent<string>("End");
        return cancelled;
    });

    [Fact]
    public async Task A_cancelled_timer_ends_as_cancelled_and_wakes_nobody()
    {
        var id = await RunAsync(TimerGivenUp);
        await RaiseAsync(id, "Go");
        var updated = (await StatusAsync(id)).LastUpdatedAt;

        await Host.AdvanceAsync(TimeSpan.FromDays(2));
        Assert.Equal(updated, (await StatusAsync(id)).LastUpdatedAt);

        await RaiseAsync(id, "End");
        Assert.True(await ResultAsync<bool>(id));
    }

    [Fact]
    public async Task Events_not_yet_awaited_are_kept_in_order()
    {
        var id = await RunAsync(ContinueAsNewConformance<THost>.SumOfEvents(preserve: true), input: new List<int>());

        foreach (var n in (int[])[1, 2, 3, 4])
        {
            await RaiseAsync(id, "N", n);
        }

        await RaiseAsync(id, "Go");
        Assert.Equal([1, 2, 3, 4], await ResultAsync<List<int>>(id));
    }

    [Fact]
    public async Task The_custom_status_stays_until_the_next_run_publishes_another()
    {
        var id = await RunAsync(new WorkflowCatalog().Workflow<int, int>("W", async (context, run) =>
        {
            if (run == 0)
            {
                context.SetCustomStatus("published by the first run");
                context.ContinueAsNew(1);
                return 0;
            }

            await context.WaitForExternalEvent<int>("N");
            context.SetCustomStatus("published by the second run");
            return await context.WaitForExternalEvent<int>("N");
        }), input: 0);
        Assert.Equal("published by the first run", (await StatusAsync(id)).ReadCustomStatusAs<string>());

        await RaiseAsync(id, "N", 1);

        Assert.Equal("published by the second run", (await StatusAsync(id)).ReadCustomStatusAs<string>());
    }

    [Fact]
    public async Task A_start_in_the_future_is_pending_until_then()
    {
        await Host.StartAsync(new WorkflowCatalog().Workflow("W", context => Task.FromResult(context.CurrentUtcTime)));
        var start = Host.Now.AddDays(2);
        await Client.ScheduleAsync("W", null, new StartOptions("case-1", start));
        await Host.SettleAsync();
        Assert.Equal(RuntimeStatus.Pending, (await StatusAsync("case-1")).Status);

        await Host.AdvanceAsync(TimeSpan.FromDays(3));

        Assert.Equal(start, await ResultAsync<DateTimeOffset>("case-1"));
    }
}
