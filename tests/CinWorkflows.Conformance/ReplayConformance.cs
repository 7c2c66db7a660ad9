using CinWorkflows.Conformance.Hosts;
using CinWorkflows.Workflows.Runtime;

namespace CinWorkflows.Conformance;

public abstract class ReplayConformance<THost> : ConformanceSuite<THost>
    where THost : IDurableHost, new()
{
    [Fact]
    public async Task A_restart_at_every_step_changes_no_result()
    {
        var executions = 0;
        var catalog = new WorkflowCatalog()
            .Workflow("W", async context =>
            {
                var parts = new List<string> { context.NewGuid().ToString("N") };
                for (var step = 0; step < 5; step++)
                {
                    parts.Add(await context.CallActivityAsync<string>("Stamp", step));
                    await context.CreateTimer(context.CurrentUtcTime.AddHours(1));
                    parts.Add(context.CurrentUtcTime.ToString("O"));
                    parts.Add(await context.WaitForExternalEvent<string>("Next"));
                    parts.Add(context.NewGuid().ToString("N"));
                    context.SetCustomStatus(parts);
                }

                return parts;
            })
            .Activity<int, string>("Stamp", step => $"{step}:{Interlocked.Increment(ref executions)}");
        var id = await RunAsync(catalog);
        var published = new List<string>();

        for (var step = 0; step < 5; step++)
        {
            await Host.RestartAsync(catalog);
            await Host.AdvanceAsync(TimeSpan.FromHours(1));
            await Host.RestartAsync(catalog);
            await RaiseAsync(id, "Next", $"event {step}");
            var status = (await StatusAsync(id)).ReadCustomStatusAs<List<string>>()!;
            Assert.Equal(published, status.Take(published.Count));
            published = status;
        }

        Assert.Equal(published, await ResultAsync<List<string>>(id));
        Assert.Equal(5, executions);
        Assert.Equal(published.Count, published.Distinct().Count());
    }

    [Fact]
    public async Task The_code_knows_when_it_is_replaying()
    {
        var seen = new List<(string Where, bool Replaying)>();
        var catalog = new WorkflowCatalog()
            .Workflow("W", async context =>
            {
                seen.Add(("start", context.IsReplaying));
                await context.CallActivityAsync<int>("A");
                seen.Add(("activity", context.IsReplaying));
                await context.WaitForExternalEvent<string>("Go");
                seen.Add(("event", context.IsReplaying));
                return "";
            })
            .Activity<object?, int>("A", _ => 1);
        var id = await RunAsync(catalog);
        seen.Clear();

        await Host.RestartAsync(catalog);
        await RaiseAsync(id, "Go");

        Assert.Equal([("start", true), ("activity", true), ("event", false)], seen);
    }

    [Fact]
    public async Task New_identifiers_differ_from_each_other_and_between_instances()
    {
        var catalog = new WorkflowCatalog().Workflow("W", context => Task.FromResult(Enumerable.Range(0, 10).Select(_ => context.NewGuid()).ToArray()));
        await RunAsync(catalog, id: "case-1");
        await ScheduleAsync(id: "case-2");

        var all = (await ResultAsync<Guid[]>("case-1"))!.Concat((await ResultAsync<Guid[]>("case-2"))!).ToList();

        Assert.Equal(20, all.Distinct().Count());
    }

    [Fact]
    public async Task Tasks_that_the_code_completes_itself_can_be_awaited()
    {
        var id = await RunAsync(new WorkflowCatalog()
            .Workflow("W", async context =>
            {
                var own = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
                using var turnstile = new SemaphoreSlim(1);
                async Task<int> BranchAsync(int n)
                {
                    await turnstile.WaitAsync();
                    try
                    {
                        return await context.CallActivityAsync<int>("Double", n);
                    }
                    finally
                    {
                        turnstile.Release();
                    }
                }

                async Task SignalAsync()
                {
                    await context.WaitForExternalEvent<string>("Go");
                    own.SetResult(100);
                }

                var branches = Task.WhenAll(BranchAsync(1), BranchAsync(2), BranchAsync(3));
                var signal = SignalAsync();
                var total = (await branches).Sum() + await own.Task;
                await signal;
                await Task.Yield();
                return total;
            })
            .Activity<int, int>("Double", n => n * 2));

        await RaiseAsync(id, "Go");

        Assert.Equal(112, await ResultAsync<int>(id));
    }

    [Fact]
    public async Task The_version_is_the_one_of_the_start_and_null_where_none_was_given()
    {
        var catalog = new WorkflowCatalog().Workflow("W", async context =>
        {
            await context.WaitForExternalEvent<string>("Go");
            return context.Version ?? "none";
        });
        await Host.StartAsync(catalog);
        await Client.ScheduleAsync("W", null, new StartOptions("old"));
        await Client.ScheduleAsync("W", null, new StartOptions("new", Version: "2.1"));
        await Host.SettleAsync();
        await Host.RestartAsync(catalog);
        await RaiseAsync("old", "Go");
        await RaiseAsync("new", "Go");

        Assert.Equal("none", await ResultAsync<string>("old"));
        Assert.Equal("2.1", await ResultAsync<string>("new"));
        Assert.Equal("2.1", (await StatusAsync("new")).Version);
    }

    [Fact]
    public async Task The_custom_status_can_be_read_while_the_instance_waits()
    {
        var id = await RunAsync(new WorkflowCatalog().Workflow("W", async context =>
        {
            context.SetCustomStatus(new { Stage = "assessment" });
            await context.WaitForExternalEvent<string>("Go");
            context.SetCustomStatus(new { Stage = "plan" });
            return 1;
        }));
        Assert.Equal("""{"stage":"assessment"}""", (await StatusAsync(id)).CustomStatus);

        await RaiseAsync(id, "Go");

        Assert.Equal("""{"stage":"plan"}""", (await StatusAsync(id)).CustomStatus);
    }

    [Fact]
    public async Task Inputs_and_results_keep_their_shape()
    {
        var id = await RunAsync(new WorkflowCatalog()
            .Workflow<Shape, Shape>("W", (context, shape) => context.CallActivityAsync<Shape>("Echo", shape))
            .Activity<Shape, Shape>("Echo", shape => shape), input: Shape.Sample);

        Assert.Equal(Shape.Sample, await ResultAsync<Shape>(id));
    }

    private sealed record Shape(string Text, DateOnly Date, DateTimeOffset Instant, RuntimeStatus Status, decimal? Amount, string? Missing)
    {
        public static Shape Sample { get; } = new(
            "Zoë \"ÆØÅ\"\n漢字", new DateOnly(2026, 2, 28), new DateTimeOffset(2026, 3, 29, 1, 30, 0, TimeSpan.FromHours(1)), RuntimeStatus.Parked, 12.50m, null);
    }
}
