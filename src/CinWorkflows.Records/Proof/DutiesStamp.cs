using System.Security.Cryptography;
using CinWorkflows.Records.Cases;
using CinWorkflows.Records.Duties;

namespace CinWorkflows.Records.Proof;

/// <summary>
/// The seal over the open duties of a case: over what they are, the case's last act, and the last that its workflow had taken up. It is made anew with each act
/// and each sheet of duties, so that an earlier state of the duties with the seal of that time does not pass for the present one.
/// </summary>
/// <param name="KeyId">The key.</param>
/// <param name="Seal">The seal.</param>
/// <param name="Digest">The digest of the duties: an act is sealed with that of before, without believing what the rows say meanwhile.</param>
internal sealed record DutiesStamp(string KeyId, string Seal, string Digest)
{
    /// <summary>The first <see cref="CaseRow.FoldVersion"/> of which every case has one.</summary>
    public const int SinceVersion = 2;

    public static DutiesStamp Of(CaseRow row, string digest, RecordKeys keys) => new(keys.NewestId, keys.Seal(TextOf(row, digest)), digest);

    public static DutiesStamp? Read(string? text) => text?.Split(':') is [var keyId, var seal, var digest] ? new(keyId, seal, digest) : null;

    public static string DigestOf(IEnumerable<DutyRow> open) => Convert.ToHexStringLower(SHA256.HashData(Added(new("duties"), open).ToBytes()));

    /// <summary>What earlier versions sealed.</summary>
    public static SealedText EarlierTextOf(string caseId, IEnumerable<DutyRow> open) => Added(new SealedText("open duties").Add(caseId), open);

    public SealState StateOn(CaseRow row, RecordKeys keys) => keys.StateOf(KeyId, Seal, TextOf(row, Digest));

    public string ToText() => $"{KeyId}:{Seal}:{Digest}";

    private static SealedText TextOf(CaseRow row, string digest) => new SealedText("duties of a case").Add(row.Id).Add(row.Sequence).Add(row.TakenUp).Add(digest);

    private static SealedText Added(SealedText text, IEnumerable<DutyRow> open) =>
        open.OrderBy(duty => duty.Key, StringComparer.Ordinal).Aggregate(text, (all, duty) => duty.AddTo(all));
}
