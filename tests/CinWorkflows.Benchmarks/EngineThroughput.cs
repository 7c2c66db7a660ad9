using System.Diagnostics;
using CinWorkflows.Embedded;
using CinWorkflows.Workflows.Runtime;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace CinWorkflows.Benchmarks;

/// <summary>The engine, with a fixed number of cases in progress at a time.</summary>
internal sealed class EngineThroughput : IAsyncDisposable
{
    public const int Concurrency = 100;

    private readonly ServiceProvider _services = new ServiceCollection().BuildServiceProvider();
    private readonly EmbeddedEngine _engine;
    private readonly CaseEnds _ends = new();

    private EngineThroughput(string path) => _engine = new EmbeddedEngine(
        new WorkflowCatalog().AddWorkflow<TenStepCase>().AddWorkflow("Watched", () => new WatchedCase(_ends)).AddActivity<AddOne>(),
        _services,
        TimeProvider.System,
        NullLoggerFactory.Instance,
        new EmbeddedEngineOptions(path, MaxConcurrentActivities: Concurrency));

    public static async Task<EngineThroughput> StartAsync(string path)
    {
        var throughput = new EngineThroughput(path);
        await throughput._engine.StartAsync();
        return throughput;
    }

    /// <summary>Cases a second, counted from the first start to the last result in the file.</summary>
    public async Task<double> RunAsync(TimeSpan window)
    {
        var done = 0L;
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Concurrency).Select(_ => Task.Run(async () =>
        {
            while (clock.Elapsed < window)
            {
                var id = Guid.NewGuid().ToString("N");
                var ended = _ends.Expect(id);
                await _engine.ScheduleAsync("Watched", 0, new StartOptions(id));
                await ended;
                Interlocked.Increment(ref done);
            }
        })));
        await _engine.WaitUntilIdleAsync();
        return done / clock.Elapsed.TotalSeconds;
    }

    public async ValueTask DisposeAsync()
    {
        await _engine.DisposeAsync();
        await _services.DisposeAsync();
    }
}
