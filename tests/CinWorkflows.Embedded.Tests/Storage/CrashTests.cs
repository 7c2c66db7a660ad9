using System.Diagnostics;
using System.Globalization;
using CinWorkflows.Embedded.CrashHost;
using CinWorkflows.Embedded.History;
using CinWorkflows.Embedded.Storage;
using CinWorkflows.Embedded.Tests.Hosts;
using CinWorkflows.Workflows.Runtime;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace CinWorkflows.Embedded.Tests.Storage;

/// <summary>A process is killed at random moments, again and again, on one file.</summary>
public sealed class CrashTests : IDisposable
{
    private static readonly int Rounds = Dose.Of(8, 50);

    private readonly TemporaryFolder _folder = new();
    private readonly Random _moment = new(20260105);

    private string DatabasePath => _folder.File("workflows.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Nothing_promised_is_lost_and_nothing_recorded_changes_when_the_process_is_killed()
    {
        var promised = new List<string>();
        var recorded = new Dictionary<(long Instance, long Sequence), string>();
        for (var round = 0; round < Rounds; round++)
        {
            promised.AddRange(await KillAtRandomAsync(round));
            recorded = Grown(recorded, round);
        }

        await using var services = new ServiceCollection().BuildServiceProvider();
        await using var engine = new EmbeddedEngine(
            CrashCases.Catalog(), services, TimeProvider.System, NullLoggerFactory.Instance, new EmbeddedEngineOptions(DatabasePath));
        await engine.StartAsync();
        await FinishAsync(engine, promised);
        _ = Grown(recorded, Rounds);

        Assert.True(promised.Count > Rounds * 10, $"only {promised.Count} promises: the child hardly ran");
        foreach (var id in promised.Where(line => line.StartsWith("started ", StringComparison.Ordinal)).Select(line => line.Split(' ')[1]))
        {
            var status = await engine.GetAsync(id);
            Assert.True(status?.Status == RuntimeStatus.Completed, $"{id}: {status}");
            var results = status.ReadOutputAs<string[]>()!;
            Assert.Equal(["news 1", "news 2"], results.Where(result => result.StartsWith("news", StringComparison.Ordinal)));
            Assert.Equal(results.Length, results.Distinct().Count());
        }
    }

    private async Task<List<string>> KillAtRandomAsync(int round)
    {
        using var child = Process.Start(new ProcessStartInfo(
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
            [typeof(CrashCase).Assembly.Location, DatabasePath, round.ToString(CultureInfo.InvariantCulture)])
        {
            RedirectStandardOutput = true,
        })!;
        var ready = await child.StandardOutput.ReadLineAsync();
        Assert.Equal("ready", ready);

        // After so many promises, and not after so much time: a busy machine must not make the test an empty one.
        var promised = new List<string>();
        var enough = _moment.Next(0, 80);
        while (promised.Count < enough && await child.StandardOutput.ReadLineAsync() is { } line)
        {
            promised.Add(line);
        }

        await Task.Delay(_moment.Next(0, 10));
        child.Kill();
        await child.WaitForExitAsync();

        // The last line may be cut off in the middle.
        var rest = await child.StandardOutput.ReadToEndAsync();
        return [.. promised, .. rest.Split('\n')[..^1]];
    }

    /// <summary>The history now, which must hold all of the history before, byte for byte.</summary>
    private Dictionary<(long Instance, long Sequence), string> Grown(Dictionary<(long Instance, long Sequence), string> before, int round)
    {
        using var database = Database.Open(DatabasePath, Durability.Full);
        using var rows = database.Prepare("SELECT instance, seq, CAST(events AS TEXT) FROM history");
        var now = new Dictionary<(long Instance, long Sequence), string>();
        while (rows.Step())
        {
            now.Add((rows.Long(0), rows.Long(1)), rows.Text(2)!);
        }

        foreach (var (key, events) in before)
        {
            Assert.True(now.TryGetValue(key, out var still), $"round {round}: row {key} is gone");
            Assert.Equal(events, still);
        }

        return now;
    }

    /// <summary>Raises what the killed processes had no time for, and waits until every case has ended.</summary>
    private static async Task FinishAsync(EmbeddedEngine engine, List<string> promised)
    {
        var raised = promised.Where(line => line.StartsWith("raised ", StringComparison.Ordinal)).ToHashSet();
        await engine.WaitUntilIdleAsync();
        await foreach (var open in engine.QueryAsync(new InstanceQuery([RuntimeStatus.Running], nameof(CrashCase))))
        {
            var taken = (await engine.GetHistoryAsync(open.InstanceId))!.Events.OfType<EventRaised>().Count();
            Assert.True(taken >= raised.Count(line => line.StartsWith($"raised {open.InstanceId} ", StringComparison.Ordinal)), $"{open.InstanceId} lost an event");
            for (var payload = taken + 1; payload <= 2; payload++)
            {
                await engine.RaiseEventAsync(open.InstanceId, "News", payload);
            }
        }

        while (await engine.NextDueAsync() is not null)
        {
            await Task.Delay(10);
        }

        await engine.WaitUntilIdleAsync();
    }
}
