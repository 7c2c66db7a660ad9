using CinWorkflows.EndToEnd.CrashHost.Deliveries;

namespace CinWorkflows.EndToEnd.CrashHost.Transfers;

/// <summary>Ten installations in folders of their own, on one clock, joined by a line that cannot be relied on.</summary>
internal static class YearWorld
{
    public static async Task RunAsync(string folder, int moves, Action<string> say)
    {
        Directory.CreateDirectory(folder);
        var time = new KeptTime(folder);
        var line = new LossyLine(new Random(Environment.ProcessId));
        var country = await Task.WhenAll(Enumerable.Range(0, Authorities.Count)
            .Select(number => Installation.StartAsync(number, Path.Combine(folder, Authorities.PackOf(number)), time.Clock, line)));
        try
        {
            await new YearRun(country, line, time, moves).LiveAsync(say);
        }
        finally
        {
            foreach (var installation in country)
            {
                await installation.DisposeAsync();
            }
        }
    }
}
