namespace CinWorkflows.Records.Proof;

/// <summary>Which keys sealed the entries of the record's log, and from where on one is lost, as far as the log was gone through.</summary>
internal sealed class KeyTrail
{
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _lost = new(StringComparer.Ordinal);

    public void Use(string keyId) => _used.Add(keyId);

    public void Lose(string keyId, long position) => _lost.TryAdd(keyId, position);

    public bool IsLost(string keyId) => _lost.ContainsKey(keyId);

    /// <summary>Which of some keys that are not here may have sealed a case, as <see cref="KeyLosses"/> says.</summary>
    /// <param name="missing">The keys.</param>
    /// <param name="last">The position of the entry of the case's last act.</param>
    public IReadOnlySet<string> Believed(IReadOnlyList<string> missing, long last) =>
        missing.Where(key => _used.Contains(key) && !(_lost.TryGetValue(key, out var from) && from < last)).ToHashSet(StringComparer.Ordinal);
}
