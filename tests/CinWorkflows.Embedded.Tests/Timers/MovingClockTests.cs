using CinWorkflows.Embedded.Tests.Hosts;
using CinWorkflows.Workflows.Runtime;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace CinWorkflows.Embedded.Tests.Timers;

/// <summary>
/// On a real clock a wait that was positive when it was decided on can be past when it is set: the engine reads the clock
/// once a turn, and takes what is past as due.
/// </summary>
public sealed class MovingClockTests
{
    private const int Cases = 40;

    [Fact]
    public async Task Waits_so_short_that_they_are_past_when_they_are_set_end_all_the_same()
    {
        using var folder = new TemporaryFolder();
        await using var services = new ServiceCollection().BuildServiceProvider();
        using var left = new CountdownEvent(Cases);
        var catalog = new WorkflowCatalog()
            .Workflow<int, int>("W", async (context, n) =>
            {
                for (var wait = 0; wait < 6; wait++)
                {
                    await context.CreateTimer(context.CurrentUtcTime.AddTicks((n + wait) * 700));
                }

                return await context.CallActivityAsync<int>("Done");
            })
            .Activity<object?, int>("Done", _ =>
            {
                left.Signal();
                return 1;
            });
        await using var engine = new EmbeddedEngine(
            catalog, services, new ClockThatMovesWhenRead(), NullLoggerFactory.Instance, new EmbeddedEngineOptions(folder.File("moving.db"), Durability: Durability.None));
        await engine.StartAsync();

        for (var n = 0; n < Cases; n++)
        {
            await engine.ScheduleAsync("W", n, new StartOptions($"case-{n}"));
        }

        Assert.True(await Task.Run(() => left.Wait(TimeSpan.FromSeconds(20))), $"{left.CurrentCount} of {Cases} cases hang in a short wait");
        await engine.WaitUntilIdleAsync();
        Assert.Null(await engine.NextDueAsync());
    }

    /// <summary>Each look at it takes a millisecond more.</summary>
    private sealed class ClockThatMovesWhenRead : TimeProvider
    {
        private long _looks;

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddMilliseconds(Interlocked.Increment(ref _looks));
    }
}
