using CinWorkflows.Records.Cases;
using CinWorkflows.Records.Storage;
using Microsoft.EntityFrameworkCore;

namespace CinWorkflows.Records.Proof;

/// <summary>
/// Which keys that are not here may have sealed a case: those that sealed entries of the log, unless the loss stands in the log before the case's last act, with
/// which the case was sealed anew. A key that nobody ever had, or that was lost before, is none.
/// </summary>
internal static class KeyLosses
{
    private static readonly IReadOnlySet<string> None = new HashSet<string>();

    public static async Task<IReadOnlySet<string>> BelievedAsync(RecordContext record, CaseRow row, RecordKeys keys, CancellationToken cancellationToken)
    {
        if (CaseSeals.MissingOf(row, keys) is not { Count: > 0 } missing)
        {
            return None;
        }

        var last = await record.Log.Where(entry => entry.CaseId == row.Id && entry.Kind == LogKind.Act && entry.Number == row.Sequence).Select(entry => entry.Position).FirstOrDefaultAsync(cancellationToken);
        var believed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var key in missing)
        {
            if (await record.Log.AnyAsync(entry => entry.KeyId == key, cancellationToken)
                && !await record.Log.AnyAsync(entry => entry.CaseId == "" && entry.Kind == LogKind.KeyLost && entry.Entry == key && entry.Position < last, cancellationToken))
            {
                believed.Add(key);
            }
        }

        return believed;
    }

    /// <summary>The same of a log in memory.</summary>
    public static IReadOnlySet<string> Believed(IReadOnlyList<LogRow> log, CaseRow row, RecordKeys keys)
    {
        if (CaseSeals.MissingOf(row, keys) is not { Count: > 0 } missing)
        {
            return None;
        }

        var last = log.LastOrDefault(entry => entry.CaseId == row.Id && entry.Kind == LogKind.Act && entry.Number == row.Sequence)?.Position ?? 0;
        return missing
            .Where(key => log.Any(entry => entry.KeyId == key) && !log.Any(entry => entry.Kind == LogKind.KeyLost && entry.Entry == key && entry.Position < last))
            .ToHashSet(StringComparer.Ordinal);
    }
}
