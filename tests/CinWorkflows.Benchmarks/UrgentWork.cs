using System.Diagnostics;
using CinWorkflows.Embedded;
using CinWorkflows.Workflows.Runtime;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace CinWorkflows.Benchmarks;

/// <summary>How long an alert waits behind bulk work that was queued before it.</summary>
internal static class UrgentWork
{
    public const int Bulk = 10_000;

    public const int Steps = 3;

    public static async Task<(int Before, TimeSpan Took)> MeasureAsync(string path, bool isUrgent)
    {
        await using var services = new ServiceCollection().BuildServiceProvider();
        using var gate = new SemaphoreSlim(0);
        var done = 0;
        var alerted = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var catalog = new WorkflowCatalog()
            .AddWorkflow("Alert", () => new AlertCase())
            .AddWorkflow("Bulk", () => new BulkCase())
            .AddActivity("Step", _ => new BenchmarkActivity(_ => Task.CompletedTask))
            .AddActivity("Alerted", _ => new BenchmarkActivity(_ =>
            {
                alerted.SetResult();
                return Task.CompletedTask;
            }))
            .AddActivity("Work", _ => new BenchmarkActivity(async token =>
            {
                await gate.WaitAsync(token);
                gate.Release();
                Interlocked.Increment(ref done);
            }));
        await using var engine = new EmbeddedEngine(catalog, services, TimeProvider.System, NullLoggerFactory.Instance, new EmbeddedEngineOptions(path));
        await engine.StartAsync();
        await engine.ScheduleAsync("Alert", 0, new StartOptions("alert"));
        await Parallel.ForAsync(0, Bulk, new ParallelOptions { MaxDegreeOfParallelism = 256 }, async (n, token) =>
            await engine.ScheduleAsync("Bulk", 0, new StartOptions($"bulk-{n:D5}"), token));

        var clock = Stopwatch.StartNew();
        await (isUrgent ? engine.RaiseUrgentEventAsync("alert", "Go") : engine.RaiseEventAsync("alert", "Go"));
        gate.Release();
        await alerted.Task;
        var measured = (Volatile.Read(ref done), clock.Elapsed);
        await engine.WaitUntilIdleAsync();
        return measured;
    }

    private sealed class AlertCase : Workflow<int, int>
    {
        public override async Task<int> RunAsync(IWorkflowContext context, int input)
        {
            await context.WaitForExternalEvent<object?>("Go");
            for (var step = 1; step < Steps; step++)
            {
                await context.CallActivityAsync("Step");
            }

            await context.CallActivityAsync("Alerted");
            return 0;
        }
    }

    private sealed class BulkCase : Workflow<int, int>
    {
        public override Task<int> RunAsync(IWorkflowContext context, int input) => context.CallActivityAsync<int>("Work");
    }

    private sealed class BenchmarkActivity(Func<CancellationToken, Task> work) : Activity<object?, int>
    {
        public override async Task<int> RunAsync(Workflows.Runtime.ActivityContext context, object? input, CancellationToken cancellationToken)
        {
            await work(cancellationToken);
            return 0;
        }
    }
}
