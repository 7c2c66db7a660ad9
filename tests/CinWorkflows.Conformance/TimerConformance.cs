using CinWorkflows.Conformance.Hosts;
using CinWorkflows.Workflows.Runtime;

namespace CinWorkflows.Conformance;

public abstract class TimerConformance<THost> : ConformanceSuite<THost>
    where THost : IDurableHost, new()
{
    public static TheoryData<int> Lengths => [4, 90, 365, .. Dose.Of<int[]>([], [5 * 365])];

    [Fact]
    public async Task A_timer_fires_at_its_instant_and_not_before()
    {
        var id = await RunAsync(new WorkflowCatalog().Workflow("W", async context =>
        {
            await context.CreateTimer(context.CurrentUtcTime.AddHours(2));
            return context.CurrentUtcTime;
        }));
        var due = Host.Now.AddHours(2);

        await Host.AdvanceAsync(TimeSpan.FromHours(2) - TimeSpan.FromSeconds(1));
        Assert.Equal(RuntimeStatus.Running, (await StatusAsync(id)).Status);

        await Host.AdvanceAsync(TimeSpan.FromSeconds(1));
        Assert.Equal(due, await ResultAsync<DateTimeOffset>(id));
    }

    [Theory]
    [MemberData(nameof(Lengths))]
    public async Task A_timer_may_be_of_any_length(int days)
    {
        var id = await RunAsync(new WorkflowCatalog().Workflow("W", async context =>
        {
            await context.CreateTimer(context.CurrentUtcTime.AddDays(days));
            return context.CurrentUtcTime;
        }));
        var due = Host.Now.AddDays(days);

        await Host.AdvanceAsync(TimeSpan.FromDays(days + 1));

        Assert.Equal(due, await ResultAsync<DateTimeOffset>(id));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(-1_000_000_000)]
    public async Task A_timer_in_the_past_fires_at_once(int milliseconds)
    {
        var id = await RunAsync(new WorkflowCatalog().Workflow("W", async context =>
        {
            await context.CreateTimer(context.CurrentUtcTime.AddMilliseconds(milliseconds));
            return "fired";
        }));

        Assert.Equal("fired", await ResultAsync<string>(id));
    }

    [Fact]
    public async Task A_wait_of_one_tick_ends()
    {
        var id = await RunAsync(new WorkflowCatalog().Workflow("W", async context =>
        {
            await context.CreateTimer(context.CurrentUtcTime.AddTicks(1));
            return "fired";
        }));

        await Host.AdvanceAsync(TimeSpan.FromSeconds(1));

        Assert.Equal("fired", await ResultAsync<string>(id));
    }

    [Fact]
    public async Task Timers_fire_in_the_order_of_their_instants()
    {
        var id = await RunAsync(new WorkflowCatalog().Workflow("W", async context =>
        {
            var order = new List<int>();
            var start = context.CurrentUtcTime;
            await Task.WhenAll(((int[])[3, 1, 2]).Select(async hours =>
            {
                await context.CreateTimer(start.AddHours(hours));
                order.Add(hours);
            }));
            return order;
        }));

        await Host.AdvanceAsync(TimeSpan.FromHours(5));

        Assert.Equal([1, 2, 3], await ResultAsync<List<int>>(id));
    }

    [Fact]
    public async Task A_timer_with_a_cancelled_token_is_never_set()
    {
        var id = await RunAsync(new WorkflowCatalog().Workflow("W", async context =>
        {
            try
            {
                await context.CreateTimer(context.CurrentUtcTime.AddDays(1), new CancellationToken(canceled: true));
                return "fired";
            }
            catch (OperationCanceledException)
            {
                return "cancelled";
            }
        }));

        Assert.Equal("cancelled", await ResultAsync<string>(id));
    }

    [Fact]
    public async Task Whichever_comes_first_of_an_event_and_a_timer_wins()
    {
        var catalog = new WorkflowCatalog().Workflow("W", async context =>
        {
            using var cancel = new CancellationTokenSource();
            var reply = context.WaitForExternalEvent<string>("Reply", cancel.Token);
            var deadline = context.CreateTimer(context.CurrentUtcTime.AddDays(10), cancel.Token);
            var first = await Task.WhenAny(reply, deadline);
            cancel.Cancel();
            return first == reply ? await reply : "overdue";
        });
        await RunAsync(catalog, id: "answered");
        await ScheduleAsync(id: "silent");

        await Host.AdvanceAsync(TimeSpan.FromDays(3));
        await RaiseAsync("answered", "Reply", "yes");
        await Host.AdvanceAsync(TimeSpan.FromDays(10));

        Assert.Equal("yes", await ResultAsync<string>("answered"));
        Assert.Equal("overdue", await ResultAsync<string>("silent"));
    }

    [Fact]
    public async Task The_time_is_the_same_throughout_a_step_and_never_goes_back()
    {
        var id = await RunAsync(new WorkflowCatalog()
            .Workflow("W", async context =>
            {
                var times = new List<DateTimeOffset> { context.CurrentUtcTime, context.CurrentUtcTime };
                await context.CallActivityAsync<int>("A");
                times.Add(context.CurrentUtcTime);
                await context.CreateTimer(times[0].AddMinutes(1));
                times.Add(context.CurrentUtcTime);
                return times;
            })
            .Activity<object?, int>("A", _ => 1));
        await Host.AdvanceAsync(TimeSpan.FromMinutes(1));

        var times = await ResultAsync<DateTimeOffset[]>(id);
        Assert.Equal(times![0], times[1]);
        Assert.Equal(times.Order(), times);
        Assert.All(times, time => Assert.Equal(TimeSpan.Zero, time.Offset));
    }

    [Fact]
    public async Task A_timer_that_came_due_while_the_process_was_down_fires_when_it_is_back()
    {
        var catalog = new WorkflowCatalog().Workflow("W", async context =>
        {
            await context.CreateTimer(context.CurrentUtcTime.AddDays(1));
            return "fired";
        });
        var id = await RunAsync(catalog);

        await Host.RestartAsync(catalog);
        await Host.AdvanceAsync(TimeSpan.FromDays(1));

        Assert.Equal("fired", await ResultAsync<string>(id));
    }
}
