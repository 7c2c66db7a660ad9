using CinWorkflows.Conformance.Hosts;
using CinWorkflows.Workflows.Runtime;

namespace CinWorkflows.Conformance;

public abstract class ActivityConformance<THost> : ConformanceSuite<THost>
    where THost : IDurableHost, new()
{
    [Fact]
    public async Task The_result_of_an_activity_comes_back_to_the_workflow()
    {
        var id = await RunAsync(new WorkflowCatalog()
            .Workflow<int, int>("W", async (context, n) => await context.CallActivityAsync<int>("Double", n) + 1)
            .Activity<int, int>("Double", n => n * 2), input: 20);

        Assert.Equal(41, await ResultAsync<int>(id));
    }

    [Fact]
    public async Task Activities_started_together_are_joined_with_WhenAll_in_the_order_of_the_calls()
    {
        var id = await RunAsync(new WorkflowCatalog()
            .Workflow("W", context => Task.WhenAll(Enumerable.Range(0, 20).Select(n => context.CallActivityAsync<int>("Square", n))))
            .Activity<int, int>("Square", n => n * n));

        Assert.Equal(Enumerable.Range(0, 20).Select(n => n * n), await ResultAsync<int[]>(id));
    }

    [Fact]
    public async Task A_failure_reaches_the_workflow_with_the_type_and_message_of_the_exception()
    {
        var id = await RunAsync(new WorkflowCatalog()
            .Workflow("W", async context =>
            {
                try
                {
                    await context.CallActivityAsync("Fail");
                    return "no failure";
                }
                catch (ActivityFailedException failed)
                {
                    return $"{failed.Activity}/{failed.Failure.ErrorType}/{failed.Failure.ErrorMessage}";
                }
            })
            .Activity<object?, int>("Fail", _ => throw new InvalidOperationException("E42")));

        Assert.Equal("Fail/System.InvalidOperationException/E42", await ResultAsync<string>(id));
    }

    [Fact]
    public async Task An_unhandled_failure_fails_the_instance()
    {
        var id = await RunAsync(new WorkflowCatalog()
            .Workflow("W", context => context.CallActivityAsync<int>("Fail"))
            .Activity<object?, int>("Fail", _ => throw new InvalidOperationException("E42")));

        var status = await StatusAsync(id);
        Assert.Equal(RuntimeStatus.Failed, status.Status);
        Assert.Equal(typeof(ActivityFailedException).FullName, status.Failure?.ErrorType);
    }

    [Fact]
    public async Task A_failed_activity_is_tried_again_after_waits_that_grow()
    {
        var attempts = new List<DateTimeOffset>();
        var retry = new RetryPolicy(4, TimeSpan.FromMinutes(1), 2);
        var id = await RunAsync(new WorkflowCatalog()
            .Workflow("W", context => context.CallActivityAsync<string>("Flaky", null, retry))
            .Activity<object?, string>("Flaky", _ =>
            {
                attempts.Add(Host.Now);
                return attempts.Count < 4 ? throw new TimeoutException() : "sent";
            }));

        await Host.AdvanceAsync(TimeSpan.FromHours(1));

        Assert.Equal("sent", await ResultAsync<string>(id));
        var minutes = attempts.Select(at => (at - attempts[0]).TotalMinutes);
        Assert.Equal([0, 1, 3, 7], minutes);
    }

    [Fact]
    public async Task No_wait_between_attempts_is_longer_than_the_longest_allowed()
    {
        var attempts = new List<DateTimeOffset>();
        var retry = new RetryPolicy(4, TimeSpan.FromMinutes(1), 10, MaxRetryInterval: TimeSpan.FromMinutes(5));
        await RunAsync(new WorkflowCatalog()
            .Workflow("W", context => context.CallActivityAsync<string>("Fail", null, retry))
            .Activity<object?, string>("Fail", _ =>
            {
                attempts.Add(Host.Now);
                throw new TimeoutException();
            }));

        await Host.AdvanceAsync(TimeSpan.FromHours(1));

        Assert.Equal([0, 1, 6, 11], attempts.Select(at => (at - attempts[0]).TotalMinutes));
    }

    [Fact]
    public async Task When_no_attempt_is_left_the_last_failure_is_thrown()
    {
        var attempts = 0;
        var id = await RunAsync(new WorkflowCatalog()
            .Workflow("W", context => context.CallActivityAsync<string>("Fail", null, new RetryPolicy(3, TimeSpan.FromSeconds(1))))
            .Activity<object?, string>("Fail", _ => throw new TimeoutException($"attempt {++attempts}")));

        await Host.AdvanceAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(3, attempts);
        Assert.Contains("attempt 3", (await StatusAsync(id)).Failure?.ErrorMessage);
    }

    [Fact]
    public async Task No_attempt_starts_after_the_retry_timeout()
    {
        var attempts = 0;
        var retry = new RetryPolicy(100, TimeSpan.FromMinutes(1), RetryTimeout: TimeSpan.FromMinutes(3));
        await RunAsync(new WorkflowCatalog()
            .Workflow("W", context => context.CallActivityAsync<string>("Fail", null, retry))
            .Activity<object?, string>("Fail", _ => throw new TimeoutException($"attempt {++attempts}")));

        await Host.AdvanceAsync(TimeSpan.FromHours(1));

        Assert.Equal(4, attempts);
    }

    [Fact]
    public async Task An_activity_that_nobody_registered_fails_by_its_name()
    {
        var id = await RunAsync(new WorkflowCatalog().Workflow("W", context => context.CallActivityAsync<int>("Missing")));

        Assert.Contains("'Missing'", (await StatusAsync(id)).Failure?.ErrorMessage);
    }

    [Fact]
    public async Task An_activity_runs_once_though_an_event_arrives_while_it_runs()
    {
        var runs = 0;
        var gate = new TaskCompletionSource();
        await Host.StartAsync(new WorkflowCatalog()
            .Workflow("W", async context =>
            {
                var signal = context.WaitForExternalEvent<int>("Signal");
                var result = await context.CallActivityAsync<int>("Slow");
                return result + await signal;
            })
            .Activity<object?, int>("Slow", async (_, _) =>
            {
                Interlocked.Increment(ref runs);
                await gate.Task;
                return 1;
            }));
        await Client.ScheduleAsync("W", null, new StartOptions("case-1"));

        await Client.RaiseEventAsync("case-1", "Signal", 10);
        gate.SetResult();
        await Host.SettleAsync();

        Assert.Equal(11, await ResultAsync<int>("case-1"));
        Assert.Equal(1, runs);
    }

    [Fact]
    public async Task Each_of_many_results_goes_to_its_own_call()
    {
        var catalog = new WorkflowCatalog()
            .Workflow<int, int[]>("W", async (context, seed) =>
            {
                var results = new List<int>();
                for (var step = 0; step < 5; step++)
                {
                    results.Add(await context.CallActivityAsync<int>("Echo", (seed * 10) + step));
                }

                return [.. results];
            })
            .Activity<int, int>("Echo", n => n);
        await Host.StartAsync(catalog);
        await Task.WhenAll(Enumerable.Range(0, 50).Select(seed => Client.ScheduleAsync("W", seed, new StartOptions($"case-{seed}"))));
        await Host.SettleAsync();

        for (var seed = 0; seed < 50; seed++)
        {
            Assert.Equal(Enumerable.Range(seed * 10, 5), await ResultAsync<int[]>($"case-{seed}"));
        }
    }
}
