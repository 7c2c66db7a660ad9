using CinWorkflows.Conformance.Hosts;
using CinWorkflows.Workflows.Runtime;

namespace CinWorkflows.Conformance;

public abstract class EventConformance<THost> : ConformanceSuite<THost>
    where THost : IDurableHost, new()
{
    [Fact]
    public async Task An_event_reaches_the_code_that_waits_for_it()
    {
        var id = await RunAsync(new WorkflowCatalog().Workflow("W", context => context.WaitForExternalEvent<int>("Held")));

        await RaiseAsync(id, "Held", 7);

        Assert.Equal(7, await ResultAsync<int>(id));
    }

    [Fact]
    public async Task Events_wait_in_the_order_of_arrival_until_they_are_awaited()
    {
        var id = await RunAsync(new WorkflowCatalog().Workflow("W", async context =>
        {
            await context.WaitForExternalEvent<int>("Open");
            return new[]
            {
                await context.WaitForExternalEvent<int>("N"),
                await context.WaitForExternalEvent<int>("N"),
                await context.WaitForExternalEvent<int>("N"),
            };
        }));

        foreach (var n in (int[])[1, 2, 3])
        {
            await RaiseAsync(id, "N", n);
        }

        await RaiseAsync(id, "Open");
        Assert.Equal([1, 2, 3], await ResultAsync<List<int>>(id));
    }

    [Fact]
    public async Task Names_are_compared_without_regard_to_case()
    {
        var id = await RunAsync(new WorkflowCatalog().Workflow("W", async context =>
            await context.WaitForExternalEvent<int>("MeetingHeld") + await context.WaitForExternalEvent<int>("PlanAgreed")));

        await RaiseAsync(id, "PLANAGREED", 1);
        await RaiseAsync(id, "meetingheld", 2);

        Assert.Equal(3, await ResultAsync<int>(id));
    }

    [Fact]
    public async Task Waits_for_several_names_are_each_served_by_their_own_events()
    {
        var id = await RunAsync(new WorkflowCatalog().Workflow("W", async context =>
        {
            var waits = new[] { "N1", "N2", "N3" }.Select(name => context.WaitForExternalEvent<string>(name)).ToArray();
            return await Task.WhenAll(waits);
        }));

        foreach (var (name, value) in ((string, string)[])[("N3", "c"), ("N1", "a"), ("N2", "b")])
        {
            await RaiseAsync(id, name, value);
        }

        Assert.Equal(["a", "b", "c"], await ResultAsync<List<string>>(id));
    }

    [Fact]
    public async Task A_wait_that_is_kept_serves_everybody_who_awaits_it()
    {
        var id = await RunAsync(new WorkflowCatalog().Workflow("W", async context =>
        {
            var held = context.WaitForExternalEvent<int>("N");
            return await Task.WhenAll(Twice(held), Twice(held));

            static async Task<int> Twice(Task<int> wait) => 2 * await wait;
        }));

        await RaiseAsync(id, "N", 4);

        Assert.Equal([8, 8], await ResultAsync<List<int>>(id));
    }

    [Fact]
    public async Task A_cancelled_wait_swallows_nothing()
    {
        var id = await RunAsync(new WorkflowCatalog().Workflow("W", async context =>
        {
            using (var cancel = new CancellationTokenSource())
            {
                var lost = context.WaitForExternalEvent<string>("N", cancel.Token);
                await context.WaitForExternalEvent<string>("Go");
                cancel.Cancel();
            }

            return await context.WaitForExternalEvent<string>("N");
        }));
        await RaiseAsync(id, "Go");

        await RaiseAsync(id, "N", "kept");

        Assert.Equal("kept", await ResultAsync<string>(id));
    }

    [Fact]
    public async Task A_cancelled_wait_leaves_to_the_next_what_comes_between_them()
    {
        var id = await RunAsync(new WorkflowCatalog().Workflow("W", async context =>
        {
            using (var cancel = new CancellationTokenSource())
            {
                _ = context.WaitForExternalEvent<string>("N", cancel.Token);
                cancel.Cancel();
            }

            await context.WaitForExternalEvent<string>("Go");
            return await context.WaitForExternalEvent<string>("N");
        }));

        await RaiseAsync(id, "N", "kept");
        await RaiseAsync(id, "Go");

        Assert.Equal("kept", await ResultAsync<string>(id));
    }

    [Fact]
    public async Task An_event_to_an_instance_that_does_not_exist_is_discarded()
    {
        await Host.StartAsync(new WorkflowCatalog().Workflow("W", async context =>
        {
            using var cancel = new CancellationTokenSource();
            var early = context.WaitForExternalEvent<string>("Early", cancel.Token);
            var timer = context.CreateTimer(context.CurrentUtcTime.AddHours(1), cancel.Token);
            var first = await Task.WhenAny(early, timer);
            cancel.Cancel();
            return first == early ? "kept" : "discarded";
        }));

        await Client.RaiseEventAsync("case-1", "Early", "x");
        await ScheduleAsync();
        await Host.AdvanceAsync(TimeSpan.FromHours(1));

        Assert.Equal("discarded", await ResultAsync<string>("case-1"));
    }

    [Fact]
    public async Task An_event_to_an_ended_instance_changes_nothing()
    {
        var id = await RunAsync(new WorkflowCatalog().Workflow("W", _ => Task.FromResult(1)));
        var before = await StatusAsync(id);

        await RaiseAsync(id, "Late", "x");

        Assert.Equal(before, await StatusAsync(id));
    }

    [Fact]
    public async Task One_instance_raises_events_to_another_in_order()
    {
        var catalog = new WorkflowCatalog()
            .Workflow("Listener", async context => new[]
            {
                await context.WaitForExternalEvent<int>("N"), await context.WaitForExternalEvent<int>("N"),
            })
            .Workflow("W", context =>
            {
                context.SendEvent("listener-1", "N", 1);
                context.SendEvent("nobody", "N", 9);
                context.SendEvent("listener-1", "n", 2);
                return Task.FromResult("sent");
            });
        await RunAsync(catalog, "Listener", id: "listener-1");
        await ScheduleAsync();

        Assert.Equal("sent", await ResultAsync<string>("case-1"));
        Assert.Equal([1, 2], await ResultAsync<List<int>>("listener-1"));
    }

    [Fact]
    public async Task Many_events_at_once_are_all_taken_once()
    {
        const int Events = 500;
        var id = await RunAsync(new WorkflowCatalog().Workflow("W", async context =>
        {
            var seen = new List<int>();
            while (seen.Count < Events)
            {
                seen.Add(await context.WaitForExternalEvent<int>("N"));
            }

            return seen;
        }));

        await Task.WhenAll(Enumerable.Range(0, Events).Select(n => Client.RaiseEventAsync(id, "N", n)));
        await Host.SettleAsync();

        Assert.Equal(Enumerable.Range(0, Events), (await ResultAsync<int[]>(id))!.Order());
    }

    [Fact]
    public async Task An_event_without_payload_gives_the_default()
    {
        var id = await RunAsync(new WorkflowCatalog().Workflow("W", async context =>
            new { Text = await context.WaitForExternalEvent<string?>("A"), Number = await context.WaitForExternalEvent<int>("B") }));

        await RaiseAsync(id, "A");
        await RaiseAsync(id, "B");

        Assert.Equal("""{"number":0}""", (await StatusAsync(id)).Output);
    }
}
