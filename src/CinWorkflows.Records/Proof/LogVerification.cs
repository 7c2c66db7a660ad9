using CinWorkflows.Workflows.Ports.Records.Proof;

namespace CinWorkflows.Records.Proof;

/// <summary>Proves the record's log, entry after entry, and that what it tells of is there; and that it contains what heads say that were made before.</summary>
internal sealed class LogVerification
{
    private readonly RecordKeys _keys;
    private readonly Action<ProofFinding> _found;
    private readonly ILookup<long, RecordHead> _heads;

    private string? _previous;

    public LogVerification(RecordKeys keys, IEnumerable<RecordHead> heads, Action<ProofFinding> found)
    {
        (_keys, _found) = (keys, found);
        List<RecordHead> all = [.. heads];
        _heads = all.Where(head => HeadSeal.Is(head, keys)).ToLookup(head => head.Entries);
        foreach (var head in all.Where(head => !HeadSeal.Is(head, keys)))
        {
            Found(null, null, keys.Hold(head.KeyId) ? $"{Named(head)} was not made by this service, or was changed: its seal is wrong." : $"{Named(head)} is sealed with the key {head.KeyId}, which is not here.");
        }
    }

    /// <summary>The position of the last entry gone through.</summary>
    public long Last { get; private set; }

    public long Acts { get; private set; }

    /// <summary>Goes through the next entries.</summary>
    public void Take(IReadOnlyList<LoggedEntry> entries)
    {
        foreach (var entry in entries)
        {
            Take(entry);
        }
    }

    /// <summary>Says which heads the record does not reach.</summary>
    public void End()
    {
        foreach (var head in _heads.Where(group => group.Key > Last).SelectMany(group => group))
        {
            Found(null, null, $"{Named(head)} counts {head.Entries} entries, and the record has {Last}: it was put back to an earlier state, or its last entries were taken away.");
        }
    }

    private void Take(LoggedEntry entry)
    {
        var row = entry.Row;
        if (row.Position != Last + 1)
        {
            Found(null, null, $"entries {Last + 1} to {row.Position - 1} of its log are missing: acts were taken away.");
        }

        if (!_keys.Hold(row.KeyId))
        {
            _found(CaseVerification.Lost(CaseOf(row), NumberOf(row), row.KeyId));
        }
        else if (!_keys.IsSeal(row.KeyId, row.Hash, row.TextAfter(_previous)))
        {
            Found(CaseOf(row), NumberOf(row), $"entry {row.Position} of the record's log was changed, or does not follow on the one before.");
        }

        if (entry.Seal != row.Entry)
        {
            Found(CaseOf(row), NumberOf(row), (row.Kind, entry.Seal) switch
            {
                (LogKind.Act, null) => "it was recorded, and is missing.",
                (LogKind.Act, _) => "it is not the act that was recorded.",
                (var kind, null) => $"the record of {WordsOf(kind)} is missing.",
                var (kind, _) => $"the record of {WordsOf(kind)} was changed.",
            });
        }

        if (row is { Kind: LogKind.Act, Number: 1 } && !entry.CaseIsThere && !entry.CaseIsErased)
        {
            Found(row.CaseId, null, "it was opened, and is missing; no erasure says why.");
        }

        if (row is { Kind: LogKind.Act, Number: 1 } && entry is { CaseIsThere: true, CaseIsErased: true })
        {
            Found(row.CaseId, null, "it was erased, and is there again.");
        }

        foreach (var head in _heads[row.Position].Where(head => head.Digest != row.Hash))
        {
            Found(null, null, $"{Named(head)} does not fit: what was recorded up to then is not what it was.");
        }

        Acts += row.Kind == LogKind.Act ? 1 : 0;
        (Last, _previous) = (row.Position, row.Hash);
    }

    private static string WordsOf(LogKind kind) => kind switch
    {
        LogKind.LegalHold => "a legal hold",
        LogKind.Destruction => "a destruction",
        _ => "an erasure",
    };

    private static string? CaseOf(LogRow row) => row.CaseId.Length == 0 ? null : row.CaseId;

    private static long? NumberOf(LogRow row) => row.Kind == LogKind.Act ? row.Number : null;

    private static string Named(RecordHead head) => $"the head of {head.At.UtcDateTime:yyyy-MM-dd HH:mm} UTC";

    private void Found(string? caseId, long? sequence, string what) => _found(new(caseId, sequence, what));
}
