using CinWorkflows.Workflows.Ports.Faults;

namespace CinWorkflows.Records.Lines;

/// <summary>What waits on a line: one tries, the others wait for it, and go on when it works again.</summary>
internal static class LineWaits
{
    /// <summary>What an attempt means for the others on its line.</summary>
    /// <param name="waiting">What waits there, in the order in which it goes on.</param>
    /// <param name="tried">The key of the one that was tried.</param>
    /// <param name="news">What it tells.</param>
    /// <param name="wave">How many go on at a time: as many as one round sends. Each of the next is tried by itself first.</param>
    public static void Follow(IEnumerable<IWaiting> waiting, string tried, LineNews news, int wave)
    {
        var others = waiting.Where(row => row.NextAttemptAt is not null && row.Key != tried).ToList();
        if (news is { InVain: { } wait, NextTryAt: { } next })
        {
            foreach (var row in others.Where(row => row.NextAttemptAt < next))
            {
                (row.NextAttemptAt, row.Problem) = (next, news.Problem);
                row.WaitFor(wait);
            }
        }

        if (news.Frees is not null)
        {
            GoOn(others, news.At, wave);
        }
    }

    /// <summary>The lines on which something waits.</summary>
    public static IReadOnlyList<WaitingLine> Read(IEnumerable<IWaiting> rows) => [.. rows
        .Where(row => row is { WaitsOn: not null, NextAttemptAt: not null })
        .GroupBy(row => row.WaitsOn!)
        .OrderBy(line => line.Key, StringComparer.Ordinal)
        .Select(line => Of(line.MinBy(row => row.NextAttemptAt)!, line.Count(), line.Min(row => row.Since)))];

    /// <param name="next">The one that tries next.</param>
    /// <param name="count">How many wait.</param>
    /// <param name="since">Since when the oldest of them is to go out.</param>
    public static WaitingLine Of(IWaiting next, int count, DateTimeOffset since) =>
        new(new(next.WaitsOn!, next.Cause ?? FaultCause.Busy), count, since, next.NextAttemptAt!.Value, next.Problem);

    private static void GoOn(List<IWaiting> others, DateTimeOffset at, int wave)
    {
        foreach (var (place, row) in others.Index())
        {
            row.NextAttemptAt = at;
            if (place < wave)
            {
                row.Problem = null;
                row.WaitFor(null);
            }
        }
    }
}
