using CinWorkflows.Embedded.Tests.Hosts;
using CinWorkflows.Workflows.Runtime;

namespace CinWorkflows.Embedded.Tests.Instances;

/// <summary>Memory follows activity, not the number of open cases.</summary>
public sealed class HotInstancesTests
{
    private static readonly WorkflowCatalog Waiting = new WorkflowCatalog().Workflow("W", async context =>
    {
        using var cancel = new CancellationTokenSource();
        var news = context.WaitForExternalEvent<int>("News", cancel.Token);
        var review = context.CreateTimer(context.CurrentUtcTime.AddDays(90), cancel.Token);
        var first = await Task.WhenAny(news, review);
        cancel.Cancel();
        return first == news ? await news : -1;
    });

    [Fact]
    public async Task Only_so_many_waiting_instances_stay_in_memory_and_the_others_are_replayed()
    {
        await using var host = new EmbeddedHost(hotInstances: 10);
        await host.StartAsync(Waiting);
        await ScheduleAsync(host, 300);

        Assert.InRange(host.Engine.InstancesInMemory, 1, 10);
        for (var n = 0; n < 300; n += 7)
        {
            await host.Client.RaiseEventAsync($"case-{n}", "News", n);
        }

        await host.AdvanceAsync(TimeSpan.FromDays(91));

        for (var n = 0; n < 300; n++)
        {
            Assert.Equal(n % 7 == 0 ? n : -1, (await host.Client.GetAsync($"case-{n}"))?.ReadOutputAs<int>());
        }

        Assert.Equal(0, host.Engine.InstancesInMemory);
    }

    [Fact]
    public async Task Ten_thousand_dormant_instances_need_next_to_no_memory_and_load_nothing_at_the_start()
    {
        await using var host = new EmbeddedHost(hotInstances: 10);
        await host.StartAsync(Waiting);
        await ScheduleAsync(host, 10_000);
        await host.Engine.StopAsync();

        var before = GC.GetTotalMemory(forceFullCollection: true);
        await host.StartAsync(Waiting);
        await host.SettleAsync();
        var more = GC.GetTotalMemory(forceFullCollection: true) - before;

        Assert.Equal(0, host.Engine.InstancesInMemory);
        Assert.True(more < 2_000_000, $"{more:N0} bytes for 10,000 dormant instances");
    }

    [Fact]
    public async Task The_earliest_instant_in_the_index_is_the_next_due()
    {
        await using var host = new EmbeddedHost();
        await host.StartAsync(Waiting);
        Assert.Null(await host.Engine.NextDueAsync());
        var start = host.Now;
        await ScheduleAsync(host, 1);
        Assert.Equal(start.AddDays(90), await host.Engine.NextDueAsync());

        await host.Client.RaiseEventAsync("case-0", "News", 1);
        await host.SettleAsync();

        Assert.Null(await host.Engine.NextDueAsync());
    }

    private static async Task ScheduleAsync(EmbeddedHost host, int count)
    {
        await Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = 64 }, async (n, token) =>
            await host.Client.ScheduleAsync("W", null, new StartOptions($"case-{n}"), token));
        await host.SettleAsync();
    }
}
