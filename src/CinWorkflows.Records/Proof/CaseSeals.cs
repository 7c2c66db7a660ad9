using CinWorkflows.Records.Cases;

namespace CinWorkflows.Records.Proof;

/// <summary>
/// Which seals of a case are made anew with what is written next: those that are right. What was changed behind the service's back is written over by nobody, so
/// that it stays to be seen.
/// </summary>
/// <param name="File">Whether that of the case file is.</param>
/// <param name="Duties">The digest of the duties as they were sealed; null where their seal is left.</param>
internal sealed record CaseSeals(bool File, string? Duties)
{
    /// <summary>Those of a case that is opened.</summary>
    public static CaseSeals OfNone { get; } = new(File: true, DutiesStamp.DigestOf([]));

    /// <summary>The seals of a case as it is now.</summary>
    /// <param name="row">The case.</param>
    /// <param name="keys">The keys.</param>
    /// <param name="believed">The keys that are not here and may have sealed it (<see cref="KeyLosses"/>).</param>
    public static CaseSeals Of(CaseRow row, RecordKeys keys, IReadOnlySet<string> believed) => new(
        IsRight(row.FileState(keys), KeyOf(row.FileSeal), believed),
        DutiesStamp.Read(row.DutiesSeal) is { } stamp && IsRight(stamp.StateOn(row, keys), stamp.KeyId, believed) ? stamp.Digest : null);

    /// <summary>The keys that seal a case and are not here.</summary>
    public static IReadOnlyList<string> MissingOf(CaseRow row, RecordKeys keys) =>
        [.. new[] { KeyOf(row.FileSeal), KeyOf(row.DutiesSeal) }.OfType<string>().Where(key => !keys.Hold(key)).Distinct(StringComparer.Ordinal)];

    public static bool IsRight(SealState state, string? keyId, IReadOnlySet<string> believed) =>
        state == SealState.Right || (state == SealState.KeyMissing && keyId is not null && believed.Contains(keyId));

    public static string? KeyOf(string? stamp) => stamp?.Split(':') is [{ Length: > 0 } keyId, _, ..] ? keyId : null;

    public void Renew(CaseRow row, RecordKeys keys)
    {
        if (File)
        {
            row.SealFile(keys);
        }

        if (Duties is not null)
        {
            row.DutiesSeal = DutiesStamp.Of(row, Duties, keys).ToText();
        }
    }
}
