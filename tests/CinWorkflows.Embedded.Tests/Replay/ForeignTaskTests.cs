using CinWorkflows.Embedded.Tests.Hosts;
using CinWorkflows.Workflows.Runtime;

namespace CinWorkflows.Embedded.Tests.Replay;

/// <summary>Code that awaits what is in no history is set aside with clear words, and nothing else suffers.</summary>
public sealed class ForeignTaskTests : IAsyncLifetime
{
    private const string Id = "case-1";

    private readonly EmbeddedHost _host = new();

    public static TheoryData<string, Func<IWorkflowContext, Task<int>>> Faults { get; } = new()
    {
        { "Task.Delay", async context => { await Task.Delay(5); return await context.CallActivityAsync<int>("A"); } },
        { "Task.Run", async context => await Task.Run(() => { Thread.Sleep(5); return 1; }) },
        { "ConfigureAwait(false)", async context => { await context.CallActivityAsync<int>("A").ConfigureAwait(false); return await context.CallActivityAsync<int>("A"); } },
        { "CancelAsync", async context =>
            {
                using var cancel = new CancellationTokenSource();
                var timer = context.CreateTimer(context.CurrentUtcTime.AddDays(1), cancel.Token);
                await cancel.CancelAsync();
                await timer;
                return 1;
            }
        },
        { "CancelAfter", async context =>
            {
                using var cancel = new CancellationTokenSource(TimeSpan.FromMilliseconds(5));
                return await context.WaitForExternalEvent<int>("Never", cancel.Token);
            }
        },
        { "a foreign wait beside a timer", async context =>
            {
                await Task.WhenAny(context.CreateTimer(context.CurrentUtcTime.AddDays(1)), Task.Delay(5));
                return await context.CallActivityAsync<int>("A");
            }
        },
    };

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_foreign_wait_parks_the_instance(string fault, Func<IWorkflowContext, Task<int>> code)
    {
        await StartAsync(code);
        var status = await UntilParkedAsync(fault);

        Assert.Equal("ForeignTask", status.Failure?.ErrorType);
    }

    [Fact]
    public async Task A_wait_that_nothing_can_end_parks_the_instance_at_once()
    {
        await StartAsync(context => new TaskCompletionSource<int>().Task);
        await _host.SettleAsync();

        var status = await _host.Client.GetAsync(Id);
        Assert.Equal(RuntimeStatus.Parked, status?.Status);
        Assert.Contains("no activity, timer, event or sub-workflow", status?.Failure?.ErrorMessage);
    }

    [Fact]
    public async Task What_was_parked_goes_on_when_its_code_is_mended()
    {
        await StartAsync(async context =>
        {
            var news = await context.WaitForExternalEvent<int>("N");
            await Task.Delay(5);
            return news;
        });
        await _host.Client.RaiseEventAsync(Id, "N", 7);
        await UntilParkedAsync("Task.Delay after an event");

        await _host.RestartAsync(Catalog(async context =>
        {
            var news = await context.WaitForExternalEvent<int>("N");
            return news + await context.CallActivityAsync<int>("A");
        }));
        await _host.Client.ResumeAsync(Id);
        await _host.SettleAsync();

        Assert.Equal(8, (await _host.Client.GetAsync(Id))?.ReadOutputAs<int>());
    }

    [Fact]
    public async Task A_start_that_was_parked_starts_when_its_code_is_mended()
    {
        await StartAsync(context => new TaskCompletionSource<int>().Task);
        await _host.SettleAsync();

        await _host.RestartAsync(Catalog(context => context.CallActivityAsync<int>("A")));
        await _host.Client.ResumeAsync(Id);
        await _host.SettleAsync();

        Assert.Equal(1, (await _host.Client.GetAsync(Id))?.ReadOutputAs<int>());
    }

    private static WorkflowCatalog Catalog(Func<IWorkflowContext, Task<int>> code) =>
        new WorkflowCatalog().Workflow("W", code).Activity<object?, int>("A", _ => 1);

    private async Task StartAsync(Func<IWorkflowContext, Task<int>> code)
    {
        await _host.StartAsync(Catalog(code));
        await _host.Client.ScheduleAsync("W", null, new StartOptions(Id));
    }

    /// <summary>A foreign task ends on its own time, which no virtual clock moves; so this looks until it has.</summary>
    private async Task<InstanceStatus> UntilParkedAsync(string fault)
    {
        var patience = DateTime.UtcNow.AddSeconds(10);
        while (DateTime.UtcNow < patience)
        {
            await _host.SettleAsync();
            if (await _host.Client.GetAsync(Id) is { Status: RuntimeStatus.Parked } parked)
            {
                return parked;
            }

            await Task.Delay(5);
        }

        throw new TimeoutException($"{fault} did not park the instance: {await _host.Client.GetAsync(Id)}");
    }
}
