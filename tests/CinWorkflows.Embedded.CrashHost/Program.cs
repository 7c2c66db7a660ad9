using System.Globalization;
using CinWorkflows.Embedded;
using CinWorkflows.Embedded.CrashHost;
using CinWorkflows.Workflows.Runtime;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

// Starts cases and raises their events as fast as it can, and says what has been promised, until it is killed.
var (path, round) = (args[0], args[1]);
await using var services = new ServiceCollection().BuildServiceProvider();
await using var engine = new EmbeddedEngine(
    CrashCases.Catalog(), services, TimeProvider.System, NullLoggerFactory.Instance, new EmbeddedEngineOptions(path, HotInstances: 20));
await engine.StartAsync();
Say("ready");
await Task.WhenAll(Enumerable.Range(0, 8).Select(WorkAsync));

async Task WorkAsync(int worker)
{
    for (var n = 0; ; n++)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"case-{round}-{worker}-{n}");
        await engine.ScheduleAsync(nameof(CrashCase), n, new StartOptions(id));
        Say($"started {id}");
        foreach (var payload in (int[])[1, 2])
        {
            await engine.RaiseEventAsync(id, "News", payload);
            Say($"raised {id} {payload}");
        }
    }
}

static void Say(string line) => Console.Out.WriteLine(line);
