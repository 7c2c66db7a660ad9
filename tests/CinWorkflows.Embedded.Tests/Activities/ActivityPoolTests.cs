using CinWorkflows.Embedded.History;
using CinWorkflows.Embedded.Tests.Hosts;
using CinWorkflows.Workflows.Runtime;

namespace CinWorkflows.Embedded.Tests.Activities;

public sealed class ActivityPoolTests : IAsyncLifetime
{
    private readonly EmbeddedHost _host = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task No_more_run_at_a_time_than_allowed()
    {
        var running = 0;
        var most = 0;
        var gate = new TaskCompletionSource();
        await _host.StartAsync(new WorkflowCatalog()
            .Workflow("W", context => Task.WhenAll(Enumerable.Range(0, 30).Select(n => context.CallActivityAsync<int>("Slow", n))))
            .Activity<int, int>("Slow", async (n, _) =>
            {
                most = Math.Max(most, Interlocked.Increment(ref running));
                if (Volatile.Read(ref running) == 8)
                {
                    gate.TrySetResult();
                }

                await gate.Task;
                Interlocked.Decrement(ref running);
                return n;
            }));

        await _host.Client.ScheduleAsync("W", null, new StartOptions("case-1"));
        await _host.SettleAsync();

        Assert.Equal(8, most);
        Assert.Equal(30, (await _host.Client.GetAsync("case-1"))?.ReadOutputAs<int[]>()?.Length);
    }

    [Fact]
    public async Task Each_call_has_a_scope_of_its_own()
    {
        var scopes = new List<Guid>();
        await _host.StartAsync(new WorkflowCatalog()
            .Workflow("W", async context => await context.CallActivityAsync<int>("A") + await context.CallActivityAsync<int>("A"))
            .AddActivity("A", services => new InlineActivity<object?, int>((_, _, _) =>
            {
                scopes.Add(((ScopeProbe)services.GetService(typeof(ScopeProbe))!).Id);
                return Task.FromResult(1);
            })));

        await _host.Client.ScheduleAsync("W", null, new StartOptions("case-1"));
        await _host.SettleAsync();

        Assert.Equal(2, scopes.Distinct().Count());
    }

    [Fact]
    public async Task An_activity_cut_off_by_a_shutdown_runs_again_at_the_next_start()
    {
        var runs = 0;
        var started = new TaskCompletionSource();
        var catalog = new WorkflowCatalog()
            .Workflow("W", context => context.CallActivityAsync<int>("Slow"))
            .Activity<object?, int>("Slow", async (_, token) =>
            {
                if (Interlocked.Increment(ref runs) == 1)
                {
                    started.SetResult();
                    await Task.Delay(Timeout.Infinite, token);
                }

                return runs;
            });
        await _host.StartAsync(catalog);
        await _host.Client.ScheduleAsync("W", null, new StartOptions("case-1"));
        await started.Task;

        await _host.RestartAsync(catalog);

        Assert.Equal(2, (await _host.Client.GetAsync("case-1"))?.ReadOutputAs<int>());
        Assert.DoesNotContain(await _host.EventsAsync("case-1"), one => one is ActivityFailed);
    }

    [Fact]
    public async Task A_shutdown_that_may_not_wait_leaves_an_activity_that_heeds_nothing_behind()
    {
        var started = new TaskCompletionSource();
        var gate = new TaskCompletionSource<int>();
        WorkflowCatalog Catalog(Func<CancellationToken, Task<int>> slow) => new WorkflowCatalog()
            .Workflow("W", context => context.CallActivityAsync<int>("Slow"))
            .Activity<object?, int>("Slow", (_, token) => slow(token));
        await _host.StartAsync(Catalog(_ =>
        {
            started.SetResult();
            return gate.Task;
        }));
        await _host.Client.ScheduleAsync("W", null, new StartOptions("case-1"));
        await started.Task;
        await _host.Engine.StopAsync(new CancellationToken(canceled: true));
        gate.SetResult(1);

        await _host.StartAsync(Catalog(_ => Task.FromResult(2)));
        await _host.SettleAsync();

        Assert.Equal(2, (await _host.Client.GetAsync("case-1"))?.ReadOutputAs<int>());
    }

    [Fact]
    public async Task An_effect_begins_only_after_its_step_is_in_the_file()
    {
        var recorded = new List<int>();
        await _host.StartAsync(new WorkflowCatalog()
            .Workflow("W", async context =>
            {
                for (var step = 0; step < 5; step++)
                {
                    await context.CallActivityAsync<int>("Look");
                }

                return 1;
            })
            .Activity<object?, int>("Look", async (_, _) =>
            {
                recorded.Add((await _host.EventsAsync("case-1")).OfType<ActivityScheduled>().Count());
                return 1;
            }));

        await _host.Client.ScheduleAsync("W", null, new StartOptions("case-1"));
        await _host.SettleAsync();

        Assert.Equal([1, 2, 3, 4, 5], recorded);
    }
}
