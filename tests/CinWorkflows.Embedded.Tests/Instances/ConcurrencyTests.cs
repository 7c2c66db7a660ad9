using CinWorkflows.Embedded.Tests.Hosts;
using CinWorkflows.Workflows.Runtime;

namespace CinWorkflows.Embedded.Tests.Instances;

/// <summary>Everything at once, on few hot instances: events, timers, holds, continuations as new, evictions.</summary>
public sealed class ConcurrencyTests
{
    private const int Cases = 60;
    private const int Senders = 4;
    private const int EventsEach = 15;

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    [InlineData(1000)]
    public async Task Every_event_is_taken_once_and_in_its_senders_order(int hotInstances)
    {
        await using var host = new EmbeddedHost(hotInstances);
        await host.StartAsync(Catalog());
        for (var n = 0; n < Cases; n++)
        {
            await host.Client.ScheduleAsync("Collector", new Progress([], 0), new StartOptions($"case-{n}"));
        }

        var sending = Task.WhenAll(Enumerable.Range(0, Senders).Select(sender => Task.Run(() => SendAsync(host, sender))));
        await HoldAndLetGoAsync(host, sending);
        await sending;
        for (var n = 0; n < Cases; n++)
        {
            await host.Client.ResumeAsync($"case-{n}");
        }

        await host.AdvanceAsync(TimeSpan.FromDays(1));

        for (var n = 0; n < Cases; n++)
        {
            var status = await host.Client.GetAsync($"case-{n}");
            Assert.True(status?.Status == RuntimeStatus.Completed, $"case-{n}: {status}");
            var seen = status.ReadOutputAs<List<News>>()!;
            Assert.Equal(Senders * EventsEach, seen.Count);
            foreach (var sender in seen.GroupBy(news => news.Sender))
            {
                Assert.Equal(Enumerable.Range(0, EventsEach), sender.Select(news => news.Number));
            }
        }
    }

    private static WorkflowCatalog Catalog() => new WorkflowCatalog()
        .Workflow<Progress, List<News>>("Collector", async (context, progress) =>
        {
            var seen = progress.Seen;
            for (var taken = 0; taken < 7 && seen.Count < Senders * EventsEach; taken++)
            {
                using var cancel = new CancellationTokenSource();
                var news = context.WaitForExternalEvent<News>("News", cancel.Token);
                var late = context.CreateTimer(context.CurrentUtcTime.AddDays(30), cancel.Token);
                await Task.WhenAny(news, late);
                seen.Add(await context.CallActivityAsync<News>("Echo", await news));
                cancel.Cancel();
            }

            if (seen.Count < Senders * EventsEach)
            {
                await context.CreateTimer(context.CurrentUtcTime.AddSeconds(1));
                context.ContinueAsNew(new Progress(seen, progress.Runs + 1));
            }

            return seen;
        })
        .Activity<News, News>("Echo", news => news);

    private static async Task SendAsync(EmbeddedHost host, int sender)
    {
        for (var number = 0; number < EventsEach; number++)
        {
            await Task.WhenAll(Enumerable.Range(0, Cases).Select(n => host.Client.RaiseEventAsync($"case-{n}", "News", new News(sender, number))));
        }
    }

    private static async Task HoldAndLetGoAsync(EmbeddedHost host, Task done)
    {
        for (var n = 0; !done.IsCompleted; n = (n + 1) % Cases)
        {
            await host.Client.SuspendAsync($"case-{n}");
            await host.Client.ResumeAsync($"case-{(n + Cases - 3) % Cases}");
            host.Time.Advance(TimeSpan.FromMilliseconds(100));
        }
    }

    private sealed record News(int Sender, int Number);

    private sealed record Progress(List<News> Seen, int Runs);
}
