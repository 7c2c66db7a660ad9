using System.Security.Cryptography;
using CinWorkflows.Records.Proof;

namespace CinWorkflows.Records.Acts;

/// <summary>
/// The chain of a case's acts: each act's seal covers all of its columns and the seal of the act before, so that a change, a removal or an insertion
/// shows, whoever made it without the key. Of the words it covers a salted digest: they can be erased, and the chain still holds.
/// </summary>
internal static class ActChain
{
    /// <summary>What stands in for the seal before the first act.</summary>
    public const string Start = "";

    private const int SaltLength = 16;

    /// <summary>Nobody finds a short text by trying digests without it.</summary>
    public static string NewSalt() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SaltLength));

    public static string DigestOf(string salt, string json, string? breaches) =>
        Convert.ToHexStringLower(SHA256.HashData(new SealedText("words").Add(salt).Add(json).Add(breaches).ToBytes()));

    public static SealedText TextOf(ActRow act) => new SealedText("act")
        .Add(act.CaseId)
        .Add(act.Sequence)
        .Add(act.Id.ToString("D"))
        .Add(act.Type)
        .Add(act.ActorId)
        .Add(act.ActorRole.ToString())
        .Add(act.At)
        .Add(act.RecordedAt)
        .Add(act.PackId)
        .Add(act.PackVersion)
        .Add(act.RecordedFor)
        .Add(act.Digest)
        .Add(act.PreviousHash);

    /// <summary>What is wrong with an act by itself, in words; null where it is as it was recorded, or was and lost its words. Its key has to be here.</summary>
    public static string? Fault(ActRow act, RecordKeys keys) =>
        keys.IsSeal(act.KeyId, act.Hash, TextOf(act)) ? FaultOfWords(act) : "it is not as it was recorded, or the service never recorded it: its seal is wrong.";

    /// <summary>What is wrong with the words of an act, which needs no key; null where they are those of its digest, or erased.</summary>
    public static string? FaultOfWords(ActRow act) =>
        act.Json is { } json && (act.Salt is null || DigestOf(act.Salt, json, act.Breaches) != act.Digest) ? "its words are not those that were recorded."
        : act.Json is null && (act.Salt ?? act.Breaches) is not null ? "its words are gone in part only."
        : null;

    /// <summary>The number of the first act that is not what was recorded, or null.</summary>
    /// <param name="acts">All acts of a case in order.</param>
    /// <param name="last">The number of the case's last act: what is missing at the end shows too.</param>
    /// <param name="keys">The keys.</param>
    public static long? FirstBroken(IReadOnlyList<ActRow> acts, long last, RecordKeys keys)
    {
        var previous = Start;
        var expected = 1L;
        foreach (var act in acts)
        {
            if (act.Sequence != expected || act.PreviousHash != previous || !keys.Hold(act.KeyId) || Fault(act, keys) is not null)
            {
                return Math.Min(act.Sequence, expected);
            }

            previous = act.Hash;
            expected++;
        }

        return expected == last + 1 ? null : expected;
    }
}
