using System.Diagnostics;
using CinWorkflows.Embedded;
using CinWorkflows.Workflows.Runtime;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace CinWorkflows.Benchmarks;

/// <summary>What many open cases cost while nothing happens in them.</summary>
internal static class DormantInstances
{
    public const int Count = 10_000;

    public static async Task<(TimeSpan Created, long FileBytes, long ManagedBytes, int InMemory, TimeSpan Start)> MeasureAsync(string path)
    {
        await using var services = new ServiceCollection().BuildServiceProvider();
        var created = Stopwatch.StartNew();
        await using (var engine = Engine(path, services))
        {
            await engine.StartAsync();
            var due = DateTimeOffset.UtcNow.AddDays(90);
            await Parallel.ForAsync(0, Count, new ParallelOptions { MaxDegreeOfParallelism = 256 }, async (n, token) =>
                await engine.ScheduleAsync(nameof(DormantCase), due.AddMinutes(n), new StartOptions($"case-{n:D6}"), token));
            await engine.WaitUntilIdleAsync();
        }

        created.Stop();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var start = Stopwatch.StartNew();
        await using var again = Engine(path, services);
        await again.StartAsync();
        await again.WaitUntilIdleAsync();
        start.Stop();
        var managed = GC.GetTotalMemory(forceFullCollection: true) - before;
        return (created.Elapsed, new FileInfo(path).Length, managed, again.InstancesInMemory, start.Elapsed);
    }

    private static EmbeddedEngine Engine(string path, IServiceProvider services) => new(
        new WorkflowCatalog().AddWorkflow<DormantCase>(), services, TimeProvider.System, NullLoggerFactory.Instance, new EmbeddedEngineOptions(path));
}
