using CinWorkflows.Embedded.History;
using CinWorkflows.Embedded.Storage;
using CinWorkflows.Embedded.Tests.Hosts;
using CinWorkflows.Workflows.Runtime;

namespace CinWorkflows.Embedded.Tests.Instances;

/// <summary>
/// What is urgent goes before what is queued. Every ordinary activity waits for a permit, so that it is counted how many of them are let
/// through before what is urgent has its turn: never a time.
/// </summary>
public sealed class UrgentWorkTests : IAsyncLifetime
{
    private const int AtATime = 8;
    private const int Bulk = 1000;
    private const int Steps = 3;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly EmbeddedHost _host = new();
    private readonly SemaphoreSlim _permits = new(0);
    private readonly TaskCompletionSource[] _steps = [.. Enumerable.Range(0, Steps).Select(_ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously))];
    private readonly TaskCompletionSource _full = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _begun;
    private int _failures;

    public async Task InitializeAsync() => await _host.StartAsync(Catalog());

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        _permits.Dispose();
    }

    [Fact]
    public async Task An_urgent_event_goes_before_all_that_is_queued_with_everything_that_follows_from_it()
    {
        await _host.Client.ScheduleAsync("Alert", false, new StartOptions("alert"));
        await QueueAsync("bulk", Bulk);

        await _host.Client.RaiseUrgentEventAsync("alert", "Go");

        for (var step = 0; step < Steps; step++)
        {
            await IsQueuedAsync(step + 1).WaitAsync(Patience);
            _permits.Release();
            await _steps[step].Task.WaitAsync(Patience);
        }

        Assert.InRange(_begun, AtATime, AtATime + Steps);
        await FinishAsync();
    }

    [Fact]
    public async Task An_instance_that_waits_with_the_others_overtakes_them_once_it_becomes_urgent()
    {
        await QueueAsync("bulk", Bulk);
        await _host.Client.ScheduleAsync("Alert", true, new StartOptions("alert"));

        await _host.Client.RaiseUrgentEventAsync("alert", "Go");

        _permits.Release();
        await _steps[0].Task.WaitAsync(Patience);
        Assert.InRange(_begun, AtATime, AtATime + 1);
        await FinishAsync();
    }

    [Fact]
    public async Task What_is_urgent_when_the_process_ends_is_urgent_when_it_starts_again()
    {
        await QueueAsync("bulk", Bulk);
        await _host.Client.ScheduleAsync("Alert", true, new StartOptions("alert"));
        await _host.Client.RaiseUrgentEventAsync("alert", "Go");

        await _host.Engine.DisposeAsync();
        await _host.StartAsync(Catalog());

        await IsFirstAsync();
    }

    [Fact]
    public async Task What_came_due_urgently_while_no_process_ran_goes_before_what_was_in_flight()
    {
        await QueueAsync("bulk", Bulk);
        await _host.Client.ScheduleAsync("Sleeper", true, new StartOptions("alert"));

        await _host.Engine.DisposeAsync();
        _host.Time.Advance(TimeSpan.FromDays(1));
        await _host.StartAsync(Catalog());

        await IsFirstAsync();
    }

    [Fact]
    public async Task An_urgent_timer_goes_before_all_that_wake_at_the_same_time()
    {
        for (var n = 0; n < Bulk; n++)
        {
            await _host.Client.ScheduleAsync("Sleeper", false, new StartOptions($"sleeper-{n}"));
        }

        await _host.Client.ScheduleAsync("Sleeper", true, new StartOptions("alert"));
        await _host.SettleAsync();
        _host.Time.Advance(TimeSpan.FromDays(1));

        await IsFirstAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_is_urgent_and_fails_is_tried_again_before_all_that_wake_at_the_same_time(bool takesUpMoreBetweenTheAttempts)
    {
        for (var n = 0; n < Bulk; n++)
        {
            await _host.Client.ScheduleAsync("Sleeper", false, new StartOptions($"sleeper-{n}"));
        }

        await _host.Client.ScheduleAsync("Failing", null, new StartOptions("alert"));
        await _host.Client.RaiseUrgentEventAsync("alert", "Go");
        await _host.SettleAsync();
        Assert.False(_steps[0].Task.IsCompleted);
        if (takesUpMoreBetweenTheAttempts)
        {
            await _host.Client.RaiseEventAsync("alert", "Look");
            await _host.SettleAsync();
        }

        _host.Time.Advance(TimeSpan.FromDays(1));

        await IsFirstAsync();
    }

    [Fact]
    public async Task A_file_of_the_release_before_goes_on_with_what_it_holds()
    {
        await _host.Client.ScheduleAsync("Sleeper", true, new StartOptions("alert"));
        await _host.SettleAsync();
        await _host.Engine.DisposeAsync();
        using (var file = Database.Open(_host.DatabasePath, Durability.Full))
        {
            file.Execute("DROP TABLE mark");
            file.Execute("DROP INDEX instance_due_urgently");
            file.Execute("ALTER TABLE instance DROP COLUMN urgent");
            file.Execute("PRAGMA user_version=1");
        }

        await _host.StartAsync(Catalog());
        await _host.AdvanceAsync(TimeSpan.FromDays(2));

        Assert.True(_steps[0].Task.IsCompleted);
        Assert.Equal(RuntimeStatus.Completed, (await _host.Client.GetAsync("alert"))?.Status);
    }

    private WorkflowCatalog Catalog() => new WorkflowCatalog()
        .Workflow<object?, int>("Bulk", (context, _) => context.CallActivityAsync<int>("Wait", 0))
        .Workflow<bool, int>("Alert", async (context, isQueued) =>
        {
            if (!isQueued)
            {
                await context.WaitForExternalEvent<object?>("Go");
            }

            for (var step = 0; step < Steps; step++)
            {
                await context.CallActivityAsync<int>("Step", step);
            }

            return 1;
        })
        .Workflow<bool, int>("Sleeper", async (context, isUrgent) =>
        {
            var at = new DateTimeOffset(2026, 1, 6, 9, 0, 0, TimeSpan.Zero);
            await (isUrgent ? context.CreateUrgentTimer(at) : context.CreateTimer(at));
            return isUrgent ? await context.CallActivityAsync<int>("Step", 0) : await context.CallActivityAsync<int>("Wait", 0);
        })
        .Workflow<object?, int>("Failing", async (context, _) =>
        {
            await context.WaitForExternalEvent<object?>("Go");
            return await context.CallActivityAsync<int>("Fail", 0, new RetryPolicy(3, TimeSpan.FromDays(1)));
        })
        .Activity<int, int>("Fail", n => Interlocked.Increment(ref _failures) == 1 ? throw new InvalidOperationException("once") : Done(n))
        .Activity<int, int>("Wait", async (n, token) =>
        {
            if (Interlocked.Increment(ref _begun) == AtATime)
            {
                _full.TrySetResult();
            }

            await _permits.WaitAsync(token);
            return n;
        })
        .Activity<int, int>("Step", Done);

    private int Done(int step)
    {
        _steps[step].TrySetResult();
        return step;
    }

    private async Task QueueAsync(string name, int count)
    {
        for (var n = 0; n < count; n++)
        {
            await _host.Client.ScheduleAsync("Bulk", null, new StartOptions($"{name}-{n}"));
        }

        await _full.Task.WaitAsync(Patience);
    }

    /// <summary>Waits until the alert's step is among what is to be done: what follows a turn begins before the next turn is answered.</summary>
    private async Task IsQueuedAsync(int steps)
    {
        while ((await _host.EventsAsync("alert")).OfType<ActivityScheduled>().Count() < steps)
        {
            await Task.Yield();
        }

        await _host.Client.RaiseEventAsync("alert", "Look");
    }

    /// <summary>What is urgent is done although nothing else comes to an end: it did not have to wait for a place that something else had taken.</summary>
    private async Task IsFirstAsync()
    {
        await _steps[0].Task.WaitAsync(Patience);
        await FinishAsync();
    }

    /// <summary>What had to wait is done all the same.</summary>
    private async Task FinishAsync()
    {
        _permits.Release(3 * Bulk);
        await _host.SettleAsync();
        await foreach (var instance in _host.Client.QueryAsync())
        {
            Assert.Equal((instance.InstanceId, RuntimeStatus.Completed), (instance.InstanceId, instance.Status));
        }
    }
}
