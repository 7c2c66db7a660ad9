using CinWorkflows.Embedded.Tests.Hosts;
using CinWorkflows.Workflows.Runtime;

namespace CinWorkflows.Embedded.Tests.Replay;

/// <summary>A deployment changes the code under a running instance.</summary>
public sealed class ChangedCodeTests : IAsyncLifetime
{
    private const string Id = "case-1";

    private readonly EmbeddedHost _host = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task Another_activity_parks_the_instance_and_names_both_steps()
    {
        await StartAsync(Released);

        await DeployAsync(async context =>
        {
            var first = await context.CallActivityAsync<int>("A");
            var second = await context.CallActivityAsync<int>("Renamed");
            return first + second + await context.WaitForExternalEvent<int>("N");
        });
        await RaiseAsync(1);

        await ParkedAsync("Step 2: the history expects activity 'B' (#1); the code does activity 'Renamed' (#1).");
    }

    [Fact]
    public async Task Another_kind_of_step_parks_the_instance()
    {
        await StartAsync(Released);

        await DeployAsync(async context =>
        {
            await context.CreateTimer(context.CurrentUtcTime.AddDays(1));
            return await context.WaitForExternalEvent<int>("N");
        });
        await RaiseAsync(1);

        await ParkedAsync("Step 1: the history expects activity 'A' (#0); the code does timer (#0).");
    }

    [Fact]
    public async Task A_step_too_many_parks_the_instance()
    {
        await StartAsync(Released);

        await DeployAsync(async context =>
        {
            var all = await Released(context);
            return all + await context.CallActivityAsync<int>("A");
        });
        await RaiseAsync(1);
        Assert.Equal(RuntimeStatus.Completed, (await StatusAsync()).Status);

        await _host.Client.ScheduleAsync("W", null, new StartOptions("case-2"));
        await _host.SettleAsync();
        await _host.RestartAsync(Catalog(async context =>
        {
            var extra = context.CallActivityAsync<int>("A");
            return await Released(context) + await extra;
        }));
        await _host.Client.RaiseEventAsync("case-2", "N", 1);
        await _host.SettleAsync();

        var status = await _host.Client.GetAsync("case-2");
        Assert.Equal("Step 2: the history expects nothing more (it waits); the code does activity 'A' (#1).", status?.Failure?.ErrorMessage);
    }

    [Fact]
    public async Task Code_that_ends_where_the_history_has_more_parks_the_instance()
    {
        await StartAsync(Released);

        await DeployAsync(context => context.CallActivityAsync<int>("A"));
        await RaiseAsync(1);

        await ParkedAsync("Step 2: the history expects activity 'B' (#1); the code does completed.");
    }

    [Fact]
    public async Task Code_that_waits_where_the_history_has_more_parks_the_instance()
    {
        await StartAsync(Released);

        await DeployAsync(async context =>
        {
            await context.CallActivityAsync<int>("A");
            return await context.WaitForExternalEvent<int>("N");
        });
        await RaiseAsync(1);

        await ParkedAsync("Step 2: the history expects activity 'B' (#1); the code does nothing more (it waits).");
    }

    [Fact]
    public async Task Code_that_throws_where_the_history_has_more_parks_the_instance()
    {
        await StartAsync(Released);

        await DeployAsync(_ => throw new NotSupportedException());
        await RaiseAsync(1);

        await ParkedAsync("Step 1: the history expects activity 'A' (#0); the code does failed.");
    }

    [Fact]
    public async Task A_workflow_that_is_no_longer_registered_parks_the_instance()
    {
        await StartAsync(Released);

        await _host.RestartAsync(new WorkflowCatalog());
        await RaiseAsync(1);

        await ParkedAsync("No workflow 'W' is registered.");
    }

    [Fact]
    public async Task A_start_of_a_workflow_that_is_not_registered_yet_waits_for_it()
    {
        await _host.StartAsync(new WorkflowCatalog());
        await _host.Client.ScheduleAsync("W", null, new StartOptions(Id));
        await ParkedAsync("No workflow 'W' is registered.");

        await DeployAsync(context => context.CallActivityAsync<int>("A"));
        await _host.Client.ResumeAsync(Id);
        await _host.SettleAsync();

        Assert.Equal(1, (await StatusAsync()).ReadOutputAs<int>());
    }

    [Fact]
    public async Task A_parked_instance_loses_nothing_and_goes_on_with_code_that_fits()
    {
        await StartAsync(Released);
        await DeployAsync(_ => Task.FromResult(0));
        await RaiseAsync(100);
        Assert.Equal(RuntimeStatus.Parked, (await StatusAsync()).Status);
        await RaiseAsync(200);

        await _host.RestartAsync(Catalog(Released));
        await _host.Client.ResumeAsync(Id);
        await _host.SettleAsync();

        Assert.Equal(103, (await StatusAsync()).ReadOutputAs<int>());
    }

    [Fact]
    public async Task Resuming_with_the_same_code_parks_again()
    {
        await StartAsync(Released);
        await DeployAsync(_ => Task.FromResult(0));
        await RaiseAsync(100);

        await _host.Client.ResumeAsync(Id);
        await _host.SettleAsync();

        Assert.Equal(RuntimeStatus.Parked, (await StatusAsync()).Status);
        await _host.RestartAsync(Catalog(Released));
        await _host.Client.ResumeAsync(Id);
        await _host.SettleAsync();
        Assert.Equal(103, (await StatusAsync()).ReadOutputAs<int>());
    }

    [Fact]
    public async Task An_activity_in_flight_when_the_instance_was_parked_runs_when_it_goes_on()
    {
        var blocked = new TaskCompletionSource<int>();
        Task<int> Waits(IWorkflowContext context) => context.CallActivityAsync<int>("Slow");
        await _host.StartAsync(Catalog(Waits).Activity<object?, int>("Slow", (_, token) => blocked.Task.WaitAsync(token)));
        await _host.Client.ScheduleAsync("W", null, new StartOptions(Id));
        await _host.RestartAsync(Catalog(_ => Task.FromResult(0)));
        Assert.Equal(RuntimeStatus.Parked, (await StatusAsync()).Status);

        await _host.RestartAsync(Catalog(Waits).Activity<object?, int>("Slow", _ => 7));
        await _host.Client.ResumeAsync(Id);
        await _host.SettleAsync();

        Assert.Equal(7, (await StatusAsync()).ReadOutputAs<int>());
    }

    [Fact]
    public async Task A_timer_that_comes_due_while_parked_fires_when_it_goes_on()
    {
        Task<int> Waits(IWorkflowContext context) => WaitAsync(context, TimeSpan.FromDays(1));
        await StartAsync(Waits);
        await DeployAsync(context => context.CallActivityAsync<int>("A"));
        await _host.AdvanceAsync(TimeSpan.FromDays(2));
        Assert.Equal(RuntimeStatus.Parked, (await StatusAsync()).Status);

        await _host.RestartAsync(Catalog(Waits));
        await _host.Client.ResumeAsync(Id);
        await _host.SettleAsync();

        Assert.Equal(1, (await StatusAsync()).ReadOutputAs<int>());
    }

    [Fact]
    public async Task A_timer_already_set_keeps_its_instant_when_the_code_would_choose_another()
    {
        await StartAsync(context => WaitAsync(context, TimeSpan.FromDays(5)));

        await DeployAsync(context => WaitAsync(context, TimeSpan.FromDays(50)));
        await _host.AdvanceAsync(TimeSpan.FromDays(5));

        Assert.Equal(RuntimeStatus.Completed, (await StatusAsync()).Status);
    }

    [Fact]
    public async Task A_new_branch_under_a_new_version_leaves_old_instances_alone()
    {
        await StartAsync(Released);
        await DeployAsync(async context => context.Version is null
            ? await Released(context)
            : await context.CallActivityAsync<int>("New"));

        await RaiseAsync(10);

        Assert.Equal(13, (await StatusAsync()).ReadOutputAs<int>());
    }

    private static async Task<int> WaitAsync(IWorkflowContext context, TimeSpan span)
    {
        await context.CreateTimer(context.CurrentUtcTime + span);
        return 1;
    }

    private static async Task<int> Released(IWorkflowContext context)
    {
        var first = await context.CallActivityAsync<int>("A");
        var second = await context.CallActivityAsync<int>("B");
        return first + second + await context.WaitForExternalEvent<int>("N");
    }

    private static WorkflowCatalog Catalog(Func<IWorkflowContext, Task<int>> code) => new WorkflowCatalog()
        .Workflow("W", code)
        .Activity<object?, int>("A", _ => 1)
        .Activity<object?, int>("B", _ => 2);

    private async Task StartAsync(Func<IWorkflowContext, Task<int>> code)
    {
        await _host.StartAsync(Catalog(code));
        await _host.Client.ScheduleAsync("W", null, new StartOptions(Id));
        await _host.SettleAsync();
    }

    private Task DeployAsync(Func<IWorkflowContext, Task<int>> code) => _host.RestartAsync(Catalog(code));

    private async Task RaiseAsync(int payload)
    {
        await _host.Client.RaiseEventAsync(Id, "N", payload);
        await _host.SettleAsync();
    }

    private async Task<InstanceStatus> StatusAsync() => (await _host.Client.GetAsync(Id))!;

    private async Task ParkedAsync(string words)
    {
        var status = await StatusAsync();
        Assert.Equal((RuntimeStatus.Parked, words), (status.Status, status.Failure?.ErrorMessage));
    }
}
