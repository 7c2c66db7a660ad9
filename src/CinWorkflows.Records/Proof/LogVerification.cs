using CinWorkflows.Rules.Words;
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
        foreach (var head in all.Where(head => keys.Hold(head.KeyId) && !HeadSeal.Is(head, keys)))
        {
            Found(null, null, $"{Named(head)} was not made by this service, or was changed: its seal is wrong.");
        }

        // What a head says whose key is not here is compared too, and proves nothing: anybody could have written it.
        all.RemoveAll(head => keys.Hold(head.KeyId) && !HeadSeal.Is(head, keys));
        all.Where(head => !keys.Hold(head.KeyId)).ToList().ForEach(head => found(CaseVerification.Lost(null, null, head.KeyId)));
        _heads = all.ToLookup(head => head.Entries);
        List<DateTimeOffset> proven = [.. all.Where(head => keys.Hold(head.KeyId)).Select(head => head.At)];
        (Heads, LastHead) = (proven.Count, proven.Count == 0 ? null : proven.Max());
    }

    /// <summary>Which keys the log names.</summary>
    public KeyTrail Trail { get; } = new();

    /// <summary>How many heads were compared whose seal is right.</summary>
    public int Heads { get; }

    /// <summary>When the last of them was made.</summary>
    public DateTimeOffset? LastHead { get; }

    /// <summary>The position of the last entry gone through.</summary>
    public long Last { get; private set; }

    public long Acts { get; private set; }

    /// <summary>Says that an entry cannot be read.</summary>
    public void PassOver(long position)
    {
        Found(null, null, $"entry {position} of its log cannot be read: the service did not write it so.");
        (Last, _previous) = (position, null);
    }

    /// <summary>Says which heads the record does not reach.</summary>
    public void End()
    {
        foreach (var head in _heads.Where(group => group.Key > Last).SelectMany(group => group))
        {
            Found(null, null, $"{Named(head)} counts {CountWords.Of(head.Entries, "entry", "entries")}, and the record has {Last}: it was put back to an earlier state, or its last entries were taken away.");
        }
    }

    /// <summary>Goes through the next entry.</summary>
    public void Take(LoggedEntry entry)
    {
        var row = entry.Row;
        if (row.Position != Last + 1)
        {
            Found(null, null, $"entries {Last + 1} to {row.Position - 1} of its log are missing: acts were taken away.");
        }

        TakeSeal(row);
        if (row.Kind is not (LogKind.KeyLost or LogKind.Duties) && entry.Seal != row.Entry)
        {
            Found(CaseOf(row), NumberOf(row), (row.Kind, entry.Seal) switch
            {
                (LogKind.Act, null) => "it was recorded, and is missing.",
                (LogKind.Act, _) => "it is not the act that was recorded.",
                (var kind, null) => $"the record of {WordsOf(kind)} is missing.",
                var (kind, _) => $"the record of {WordsOf(kind)} was changed.",
            });
        }

        if (entry.KeyId is { } keyId && keyId != row.KeyId)
        {
            Found(CaseOf(row), NumberOf(row), $"it says that it is sealed with the key {keyId}, and was recorded with {row.KeyId}.");
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

    /// <summary>Nothing is sealed with a key after its loss: who has it, or only says so, is not the service.</summary>
    private void TakeSeal(LogRow row)
    {
        var held = _keys.Hold(row.KeyId);
        var right = held && _keys.IsSeal(row.KeyId, row.Hash, row.TextAfter(_previous));
        if (Trail.IsLost(row.KeyId) && !held)
        {
            Found(CaseOf(row), NumberOf(row), $"entry {row.Position} of the record's log is sealed with the key {row.KeyId}, which was lost before: the service did not write it.");
        }
        else if (!held)
        {
            _found(CaseVerification.Lost(CaseOf(row), NumberOf(row), row.KeyId));
        }
        else if (!right)
        {
            Found(CaseOf(row), NumberOf(row), $"entry {row.Position} of the record's log was changed, or does not follow on the one before.");
        }

        Trail.Use(row.KeyId);
        if (row.Kind == LogKind.KeyLost && right)
        {
            Trail.Lose(row.Entry, row.Position);
        }
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
