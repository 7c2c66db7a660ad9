using CinWorkflows.Records.Lines;
using CinWorkflows.Records.Storage;
using CinWorkflows.Workflows.Ports.Faults;
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
            waiting.Add(LineWaits.Of(
                await rows.OrderBy(row => row.NextAttemptAt).ThenBy(row => row.Number).FirstAsync(cancellationToken),
                await rows.CountAsync(cancellationToken),
                (await rows.OrderBy(row => row.Number).FirstAsync(cancellationToken)).QueuedAt));
        }

        return waiting;
    }

    /// <summary>What an attempt means for the others on its line.</summary>
    public static async Task FollowAsync(RecordContext record, string tried, LineNews news, CancellationToken cancellationToken)
    {
        if (news.Line is { } line)
        {
            var waiting = record.Messages.AsTracking().Where(row => row.WaitsOn == line && row.NextAttemptAt != null && row.Key != tried);
            waiting = news.Frees is null ? waiting.Where(row => row.NextAttemptAt < news.NextTryAt) : waiting;
            LineWaits.Follow(await waiting.OrderByDescending(row => row.Urgent).ThenBy(row => row.Number).ToListAsync(cancellationToken), tried, news, Wave);
        }
    }

    /// <summary>The same where all messages are at hand.</summary>
    public static void Follow(IEnumerable<MessageRow> messages, string tried, LineNews news) =>
        LineWaits.Follow(messages.Where(row => news.Line is not null && row.WaitsOn == news.Line).OrderByDescending(row => row.Urgent), tried, news, Wave);
}
