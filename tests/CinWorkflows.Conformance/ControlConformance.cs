using CinWorkflows.Conformance.Hosts;
using CinWorkflows.Workflows.Runtime;

namespace CinWorkflows.Conformance;

public abstract class ControlConformance<THost> : ConformanceSuite<THost>
    where THost : IDurableHost, new()
{
    [Fact]
    public async Task Starting_an_instance_that_runs_does_nothing()
    {
        var starts = 0;
        await RunAsync(new WorkflowCatalog()
            .Workflow<int, int>("W", async (context, n) => await context.CallActivityAsync<int>("Count", n) + await context.WaitForExternalEvent<int>("Go"))
            .Activity<int, int>("Count", n =>
            {
                Interlocked.Increment(ref starts);
                return n;
            }), input: 1);

        await ScheduleAsync(input: 2);
        await RaiseAsync("case-1", "Go", 10);

        Assert.Equal(1, starts);
        Assert.Equal(11, await ResultAsync<int>("case-1"));
    }

    [Fact]
    public async Task Many_starts_of_one_id_at_once_start_it_once()
    {
        var starts = 0;
        await Host.StartAsync(new WorkflowCatalog()
            .Workflow("W", async context => await context.CallActivityAsync<int>("Count") + await context.WaitForExternalEvent<int>("Go"))
            .Activity<object?, int>("Count", _ => Interlocked.Increment(ref starts)));

        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Client.ScheduleAsync("W", null, new StartOptions("case-1"))));
        await Host.SettleAsync();

        Assert.Equal(1, starts);
    }

    [Fact]
    public async Task An_ended_id_can_be_started_again()
    {
        await RunAsync(new WorkflowCatalog().Workflow<int, int>("W", (_, n) => Task.FromResult(n)), input: 1);

        await ScheduleAsync(input: 2);

        Assert.Equal(2, await ResultAsync<int>("case-1"));
    }

    [Fact]
    public async Task A_suspended_instance_keeps_its_events_and_timers_and_processes_them_when_resumed()
    {
        var id = await RunAsync(new WorkflowCatalog().Workflow("W", async context =>
        {
            var order = new List<string>();
            var timer = context.CreateTimer(context.CurrentUtcTime.AddHours(1));
            order.Add(await context.WaitForExternalEvent<string>("N"));
            await timer;
            order.Add(await context.WaitForExternalEvent<string>("N"));
            return order;
        }));
        await Client.SuspendAsync(id, "court order");
        await RaiseAsync(id, "N", "first");
        await Host.AdvanceAsync(TimeSpan.FromHours(3));
        await RaiseAsync(id, "N", "second");
        Assert.Equal(RuntimeStatus.Suspended, (await StatusAsync(id)).Status);

        await Client.ResumeAsync(id);
        await Host.SettleAsync();

        Assert.Equal(["first", "second"], await ResultAsync<List<string>>(id));
    }

    [Fact]
    public async Task The_result_of_an_activity_that_ends_while_suspended_is_kept()
    {
        var gate = new TaskCompletionSource();
        await Host.StartAsync(new WorkflowCatalog()
            .Workflow("W", context => context.CallActivityAsync<int>("Slow"))
            .Activity<object?, int>("Slow", async (_, _) =>
            {
                await gate.Task;
                return 5;
            }));
        await Client.ScheduleAsync("W", null, new StartOptions("case-1"));
        await Client.SuspendAsync("case-1");
        gate.SetResult();
        await Host.SettleAsync();
        Assert.Equal(RuntimeStatus.Suspended, (await StatusAsync("case-1")).Status);

        await Client.ResumeAsync("case-1");
        await Host.SettleAsync();

        Assert.Equal(5, await ResultAsync<int>("case-1"));
    }

    [Fact]
    public async Task What_waited_survives_a_restart_in_between()
    {
        var catalog = new WorkflowCatalog().Workflow("W", async context =>
            await context.WaitForExternalEvent<int>("N") + await context.WaitForExternalEvent<int>("N"));
        var id = await RunAsync(catalog);
        await Client.SuspendAsync(id);
        await RaiseAsync(id, "N", 1);
        await Host.RestartAsync(catalog);
        await RaiseAsync(id, "N", 2);

        await Client.ResumeAsync(id);
        await Host.SettleAsync();

        Assert.Equal(3, await ResultAsync<int>(id));
    }

    [Fact]
    public async Task A_terminated_instance_has_ended_with_the_reason_and_its_code_runs_no_more()
    {
        var ran = false;
        var id = await RunAsync(new WorkflowCatalog().Workflow("W", async context =>
        {
            try
            {
                return await context.WaitForExternalEvent<int>("N");
            }
            finally
            {
                ran = true;
            }
        }));

        await Client.TerminateAsync(id, "opened in error");
        await Host.SettleAsync();
        await RaiseAsync(id, "N", 1);

        var status = await StatusAsync(id);
        Assert.Equal(RuntimeStatus.Terminated, status.Status);
        Assert.True(status.HasEnded);
        Assert.Equal("opened in error", status.Failure?.ErrorMessage);
        Assert.False(ran);
    }

    [Fact]
    public async Task A_suspended_instance_can_be_terminated()
    {
        var id = await RunAsync(new WorkflowCatalog().Workflow("W", context => context.WaitForExternalEvent<int>("N")));
        await Client.SuspendAsync(id);

        await Client.TerminateAsync(id);
        await Host.SettleAsync();

        Assert.Equal(RuntimeStatus.Terminated, (await StatusAsync(id)).Status);
    }

    [Fact]
    public async Task Only_an_ended_instance_can_be_purged()
    {
        var id = await RunAsync(new WorkflowCatalog().Workflow("W", context => context.WaitForExternalEvent<int>("N")));
        Assert.False(await Client.PurgeAsync(id));
        Assert.False(await Client.PurgeAsync("nobody"));

        await RaiseAsync(id, "N", 1);

        Assert.True(await Client.PurgeAsync(id));
        Assert.Null(await Client.GetAsync(id));
    }

    [Fact]
    public async Task Controls_of_an_instance_that_does_not_exist_do_nothing()
    {
        await Host.StartAsync(new WorkflowCatalog());

        await Client.SuspendAsync("nobody");
        await Client.ResumeAsync("nobody");
        await Client.TerminateAsync("nobody");

        Assert.Null(await Client.GetAsync("nobody"));
    }

    [Fact]
    public async Task Instances_are_listed_by_id_and_found_by_status_name_and_prefix()
    {
        await Host.StartAsync(new WorkflowCatalog()
            .Workflow("Wait", context => context.WaitForExternalEvent<int>("N"))
            .Workflow("End", _ => Task.FromResult(1)));
        foreach (var id in (string[])["b-2", "a-1", "b-1", "B-3", "c_1"])
        {
            await ScheduleAsync(id.EndsWith('1') ? "Wait" : "End", id: id);
        }

        Assert.Equal(["B-3", "a-1", "b-1", "b-2", "c_1"], await IdsAsync(null));
        Assert.Equal(["b-1", "b-2"], await IdsAsync(new InstanceQuery(InstanceIdPrefix: "b-")));
        Assert.Equal(["a-1", "b-1", "c_1"], await IdsAsync(new InstanceQuery(Name: "Wait")));
        Assert.Equal(["B-3", "b-2"], await IdsAsync(new InstanceQuery([RuntimeStatus.Completed, RuntimeStatus.Failed])));
    }

    [Fact]
    public async Task A_list_longer_than_a_page_has_every_instance_once()
    {
        await Host.StartAsync(new WorkflowCatalog().Workflow("W", context => context.WaitForExternalEvent<int>("N")));
        var ids = Enumerable.Range(0, 450).Select(n => $"case-{n:D4}").ToList();
        await Task.WhenAll(ids.Select(id => Client.ScheduleAsync("W", null, new StartOptions(id))));
        await Host.SettleAsync();

        Assert.Equal(ids, await IdsAsync(new InstanceQuery(InstanceIdPrefix: "case-")));
    }

    [Fact]
    public async Task An_id_longer_than_a_hundred_characters_is_refused()
    {
        await Host.StartAsync(new WorkflowCatalog().Workflow("W", _ => Task.FromResult(1)));

        await Assert.ThrowsAsync<ArgumentException>(() => Client.ScheduleAsync("W", null, new StartOptions(new string('x', 101))));
    }

    private async Task<List<string>> IdsAsync(InstanceQuery? query)
    {
        var ids = new List<string>();
        await foreach (var instance in Client.QueryAsync(query))
        {
            ids.Add(instance.InstanceId);
        }

        return ids;
    }
}
