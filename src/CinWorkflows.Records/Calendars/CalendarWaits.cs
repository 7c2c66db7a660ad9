using CinWorkflows.Workflows.Ports.Faults;
using CinWorkflows.Workflows.Ports.Records.Meetings;

namespace CinWorkflows.Records.Calendars;

/// <summary>Entries that wait for a calendar: one tries, the others wait for it, and go on when it can be written to again.</summary>
internal static class CalendarWaits
{
    /// <summary>How many go on at a time; each of the next is tried by itself first.</summary>
    private const int Wave = 32;

    /// <summary>The line that an attempt tells of; null where it tells of none.</summary>
    public static string? LineOf(CalendarAttempt attempt) => attempt.WaitsFor?.Line ?? attempt.Frees;

    /// <param name="others">The others that wait for the same calendar.</param>
    /// <param name="tried">The one that tried.</param>
    /// <param name="attempt">What came of it.</param>
    public static void Follow(IEnumerable<CalendarEntryRow> others, CalendarEntryRow tried, CalendarAttempt attempt)
    {
        var waiting = others.Where(row => row.NextAttemptAt is not null && row.Key != tried.Key).OrderBy(row => row.OrderedAt).ThenBy(row => row.Key, StringComparer.Ordinal).ToList();
        if (attempt.WaitsFor is { } wait && tried.NextAttemptAt is { } next)
        {
            foreach (var row in waiting.Where(row => row.NextAttemptAt < next))
            {
                (row.NextAttemptAt, row.Problem) = (next, attempt.Receipt.Problem);
                row.WaitFor(wait);
            }
        }

        if (attempt.Frees is not null)
        {
            waiting.ForEach(row => row.NextAttemptAt = attempt.At);
            waiting.Take(Wave).ToList().ForEach(row => row.WaitFor(null));
        }
    }

    public static IReadOnlyList<WaitingLine> Read(IEnumerable<CalendarEntryRow> waiting) => [.. waiting
        .GroupBy(row => row.WaitsOn!)
        .OrderBy(line => line.Key, StringComparer.Ordinal)
        .Select(line => (Next: line.MinBy(row => row.NextAttemptAt)!, Count: line.Count(), Since: line.Min(row => row.OrderedAt)))
        .Select(line => new WaitingLine(new(line.Next.WaitsOn!, line.Next.Cause ?? FaultCause.Busy), line.Count, line.Since, line.Next.NextAttemptAt!.Value, line.Next.Problem))];
}
