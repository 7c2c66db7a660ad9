using System.Collections.Concurrent;
using CinWorkflows.Workflows.Ports.Faults;

namespace CinWorkflows.Workflows.Delivering;

/// <summary>The lines on which nothing goes now, as one round knows them: what would go there waits without being tried.</summary>
public sealed class DownLines
{
    private readonly ConcurrentDictionary<string, WaitingLine> _down;

    /// <param name="waiting">The lines on which something waits.</param>
    /// <param name="now">Those whose next try is due are not down: one that waits there tries.</param>
    public DownLines(IEnumerable<WaitingLine> waiting, DateTimeOffset now) =>
        _down = new(waiting.Where(line => line.NextTryAt > now).ToDictionary(line => line.Wait.Line));

    /// <summary>What is known of a line; null where it may be tried.</summary>
    /// <param name="line">The line.</param>
    /// <param name="asksItself">True of what is urgent and of what has its turn already: where others wait for theirs, it does not wait with them.</param>
    public WaitingLine? Find(string line, bool asksItself) =>
        _down.TryGetValue(line, out var down) && !(asksItself && down.Wait.Cause == FaultCause.Quota) ? down : null;

    /// <summary>What came of an attempt: a line was tried in vain, or works again.</summary>
    public void Note(LineNews news)
    {
        ArgumentNullException.ThrowIfNull(news);
        if (news is { InVain: { } wait, NextTryAt: { } next })
        {
            _down[wait.Line] = new(wait, 1, next, next, news.Problem);
        }

        if (news.Frees is not null)
        {
            _down.TryRemove(news.Frees, out _);
        }
    }
}
