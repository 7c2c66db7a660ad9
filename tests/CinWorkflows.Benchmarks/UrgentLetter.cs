using System.Diagnostics;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Letters.Delivering;
using CinWorkflows.Simulation;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Messages;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Benchmarks;

/// <summary>In which round a letter is tried that is queued behind many: with them in line, and urgent. Both are in one queue.</summary>
internal static class UrgentLetter
{
    public const int Bulk = 10_000;

    public static async Task<((int Round, TimeSpan Took) Ordinary, (int Round, TimeSpan Took) Urgent)> MeasureAsync()
    {
        await using var host = await VirtualHost.StartAsync(new(2026, 1, 5, 9, 30, 0, TimeSpan.Zero), PackLibrary.Shipped);
        var outbox = host.Services.GetRequiredService<IOutbox>();
        var now = host.Clock.GetUtcNow();
        await outbox.QueueAsync([.. Enumerable.Range(0, Bulk).Select(n => Letter($"bulk-{n:D5}"))], now, CancellationToken.None);
        await outbox.QueueAsync([Letter("ordinary"), Letter("urgent") with { Urgent = true }], now.AddMilliseconds(1), CancellationToken.None);
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        var dispatch = host.Services.GetRequiredService<OutboxDispatch>();
        var clock = Stopwatch.StartNew();
        Dictionary<string, (int, TimeSpan)> tried = [];
        for (var round = 1; await dispatch.RunOnceAsync(CancellationToken.None) > 0; round++)
        {
            foreach (var key in new[] { "ordinary", "urgent" }.Where(key => !tried.ContainsKey(key)))
            {
                if ((await host.Reader.MessageAsync(Letter(key).Id, CancellationToken.None))?.Message.Attempts > 0)
                {
                    tried[key] = (round, clock.Elapsed);
                }
            }
        }

        return (tried["ordinary"], tried["urgent"]);
    }

    /// <summary>To somebody who is not in the directory: it is read, found out and recorded like any other, and leaves nothing behind.</summary>
    private static MessageOrder Letter(string key) => new(key, null, MessageKind.Digest, new($"nobody-{key}", IsStaff: true), "northamptonshire/2026-01-05");
}
