using System.Diagnostics;
using CinWorkflows.Embedded;
using CinWorkflows.Embedded.Time;
using CinWorkflows.Workflows.Runtime;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace CinWorkflows.Benchmarks;

/// <summary>A year of weekly timers in many cases, as a simulation runs it: a virtual clock, and no promise to keep.</summary>
internal static class VirtualYear
{
    public const int Cases = 500;
    public const int Weeks = 52;

    public static async Task<TimeSpan> MeasureAsync(string path)
    {
        await using var services = new ServiceCollection().BuildServiceProvider();
        var time = new VirtualTime(new DateTimeOffset(2026, 1, 5, 9, 0, 0, TimeSpan.Zero));
        await using var engine = new EmbeddedEngine(
            new WorkflowCatalog().AddWorkflow<WeeklyCase>(), services, time, NullLoggerFactory.Instance, new EmbeddedEngineOptions(path, Durability: Durability.None));
        await engine.StartAsync();
        for (var n = 0; n < Cases; n++)
        {
            await engine.ScheduleAsync(nameof(WeeklyCase), time.GetUtcNow().AddMinutes(n % 50));
        }

        var clock = Stopwatch.StartNew();
        await time.AdvanceToAsync(engine, time.GetUtcNow().AddDays(366));
        return clock.Elapsed;
    }
}
