using CinWorkflows.Embedded;
using CinWorkflows.Embedded.Storage;
using CinWorkflows.Workflows.Runtime;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace CinWorkflows.Benchmarks;

/// <summary>The rows that the engine wrote for one case of ten steps, taken from its file: what bare SQLite has to write as well.</summary>
internal sealed record TenStepRows(InstanceRow Instance, IReadOnlyList<byte[]> History)
{
    public int HistoryRows => History.Count;

    public int Bytes => History.Sum(row => row.Length);

    public static async Task<TenStepRows> RecordAsync(string path)
    {
        await using var services = new ServiceCollection().BuildServiceProvider();
        await using (var engine = new EmbeddedEngine(
            new WorkflowCatalog().AddWorkflow<TenStepCase>().AddActivity<AddOne>(),
            services, TimeProvider.System, NullLoggerFactory.Instance, new EmbeddedEngineOptions(path)))
        {
            await engine.StartAsync();
            await engine.ScheduleAsync(nameof(TenStepCase), 0, new StartOptions(Guid.NewGuid().ToString("N")));
            await engine.WaitUntilIdleAsync();
        }

        using var reader = Database.Open(path, Durability.Full);
        using var history = reader.Prepare("SELECT events FROM history ORDER BY seq");
        var rows = new List<byte[]>();
        while (history.Step())
        {
            rows.Add(history.Blob(0).ToArray());
        }

        var instance = new InstanceRow
        {
            Key = 1,
            Id = "",
            Name = nameof(TenStepCase),
            Run = 1L << 52,
            Status = RuntimeStatus.Running,
            Created = DateTimeOffset.UnixEpoch.Ticks,
            Busy = true,
        };
        return new TenStepRows(instance, rows);
    }
}
