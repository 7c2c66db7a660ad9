using CinWorkflows.Records.Storage;
using Microsoft.EntityFrameworkCore;

namespace CinWorkflows.Records.Proof;

/// <summary>Appends to the record's log, in the transaction that records what the entry is about: writers take turns, so there is one last entry.</summary>
internal static class RecordLog
{
    private static readonly Func<RecordContext, int, IAsyncEnumerable<LogRow>> Last = Compiled.Query(
        (RecordContext record, int count) => record.Log.OrderByDescending(entry => entry.Position).Take(count).AsQueryable());

    public static async Task<LogRow?> LastAsync(RecordContext record)
    {
        await foreach (var entry in Last(record, 1))
        {
            return entry;
        }

        return null;
    }

    public static async Task AppendAsync(RecordContext record, RecordKeys keys, LogKind kind, string caseId, long number, string entry) =>
        record.Log.Add(LogRow.After(await LastAsync(record), kind, caseId, number, entry, keys));
}
