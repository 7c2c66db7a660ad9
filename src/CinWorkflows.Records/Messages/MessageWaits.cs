using CinWorkflows.Records.Storage;
using CinWorkflows.Workflows.Ports.Faults;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Messages;
using Microsoft.EntityFrameworkCore;

namespace CinWorkflows.Records.Messages;

/// <summary>Messages that wait on a line: one tries, the others wait for it, and go on when it works again.</summary>
internal static class MessageWaits
{
    /// <summary>How many go on at a time: as many as one round sends. Each of the next is tried by itself first.</summary>
    public const int Wave = 64;

    /// <summary>Those of which one would try now what another tries for it are left out.</summary>
    public static IQueryable<MessageRow> OneOfEachLine(this IQueryable<MessageRow> due, RecordContext record, DateTimeOffset now) => due.Where(row => row.WaitsOn == null || !record.Messages.Any(
        other => other.WaitsOn == row.WaitsOn && other.NextAttemptAt <= now && ((other.Urgent && !row.Urgent) || (other.Urgent == row.Urgent && other.Number < row.Number))));

    public static async Task<IReadOnlyList<WaitingLine>> ReadAsync(RecordContext record, CancellationToken cancellationToken)
    {
        var lines = await record.Messages.Where(row => row.WaitsOn != null && row.NextAttemptAt != null).Select(row => row.WaitsOn!).Distinct().ToListAsync(cancellationToken);
        var waiting = new List<WaitingLine>();
        foreach (var line in lines.Order(StringComparer.Ordinal))
        {
            var rows = record.Messages.Where(row => row.WaitsOn == line && row.NextAttemptAt != null);
            waiting.Add(Of(
                await rows.OrderBy(row => row.NextAttemptAt).ThenBy(row => row.Number).FirstAsync(cancellationToken),
                await rows.CountAsync(cancellationToken),
                (await rows.OrderBy(row => row.Number).FirstAsync(cancellationToken)).QueuedAt));
        }

        return waiting;
    }

    /// <summary>The same where all messages are at hand.</summary>
    public static IReadOnlyList<WaitingLine> Read(IEnumerable<MessageRow> messages) => [.. messages
        .Where(row => row is { WaitsOn: not null, NextAttemptAt: not null })
        .GroupBy(row => row.WaitsOn!)
        .OrderBy(line => line.Key, StringComparer.Ordinal)
        .Select(line => Of(line.MinBy(row => row.NextAttemptAt)!, line.Count(), line.First().QueuedAt))];

    /// <summary>What an attempt means for the others on its line.</summary>
    public static async Task FollowAsync(RecordContext record, MessageRow tried, Attempt attempt, CancellationToken cancellationToken)
    {
        if (attempt.WaitsFor is { } wait && tried.NextAttemptAt is { } next)
        {
            foreach (var row in await record.Messages.AsTracking().Where(row => row.WaitsOn == wait.Line && row.NextAttemptAt < next).ToListAsync(cancellationToken))
            {
                row.WaitAlong(wait, next, attempt.Receipt.Problem);
            }
        }

        if (attempt.Frees is { } line)
        {
            var waiting = record.Messages.AsTracking().Where(row => row.WaitsOn == line && row.NextAttemptAt != null && row.Key != tried.Key);
            GoOn(await waiting.OrderByDescending(row => row.Urgent).ThenBy(row => row.Number).ToListAsync(cancellationToken), attempt.At);
        }
    }

    /// <summary>The same where all messages are at hand.</summary>
    public static void Follow(IReadOnlyCollection<MessageRow> messages, MessageRow tried, Attempt attempt)
    {
        if (attempt.WaitsFor is { } wait && tried.NextAttemptAt is { } next)
        {
            foreach (var row in messages.Where(row => row.WaitsOn == wait.Line && row.NextAttemptAt < next))
            {
                row.WaitAlong(wait, next, attempt.Receipt.Problem);
            }
        }

        if (attempt.Frees is { } line)
        {
            GoOn(messages.Where(row => row.WaitsOn == line && row.NextAttemptAt is not null && row.Key != tried.Key).OrderByDescending(row => row.Urgent), attempt.At);
        }
    }

    private static void GoOn(IEnumerable<MessageRow> waiting, DateTimeOffset at)
    {
        var place = 0;
        foreach (var row in waiting)
        {
            row.GoOn(at, isNext: place++ < Wave);
        }
    }

    private static WaitingLine Of(MessageRow next, int count, DateTimeOffset since) =>
        new(new(next.WaitsOn!, next.Cause ?? FaultCause.Busy), count, since, next.NextAttemptAt!.Value, next.Problem);
}
