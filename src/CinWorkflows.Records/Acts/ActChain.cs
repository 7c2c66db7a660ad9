using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CinWorkflows.Records.Acts;

/// <summary>
/// The hash chain of a case's acts: each act's SHA-256 covers all of its columns and the hash of the act before, so that a
/// change, a removal or an insertion shows, whoever made it.
/// </summary>
internal static class ActChain
{
    /// <summary>What stands in for the hash before the first act.</summary>
    public const string Start = "";

    public static string HashOf(ActRow act)
    {
        var text = new StringBuilder();
        Append(text, act.CaseId);
        Append(text, act.Sequence.ToString(CultureInfo.InvariantCulture));
        Append(text, act.Id.ToString("D"));
        Append(text, act.Type);
        Append(text, act.ActorId);
        Append(text, act.ActorRole.ToString());
        Append(text, Instant(act.At));
        Append(text, Instant(act.RecordedAt));
        Append(text, act.PackId);
        Append(text, act.PackVersion);
        Append(text, act.Json);
        Append(text, act.PreviousHash);
        if (act.Breaches is { } breaches)
        {
            Append(text, breaches);
        }

        if (act.RecordedFor is { } practitioner)
        {
            Append(text, "recordedFor");
            Append(text, practitioner);
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    /// <summary>The number of the first act that is not what was recorded, or null.</summary>
    /// <param name="acts">All acts of a case in order.</param>
    /// <param name="last">The number of the case's last act: what is missing at the end shows too.</param>
    public static long? FirstBroken(IReadOnlyList<ActRow> acts, long last)
    {
        var previous = Start;
        var expected = 1L;
        foreach (var act in acts)
        {
            if (act.Sequence != expected || act.PreviousHash != previous || act.Hash != HashOf(act))
            {
                return Math.Min(act.Sequence, expected);
            }

            previous = act.Hash;
            expected++;
        }

        return expected == last + 1 ? null : expected;
    }

    // A length before each part keeps two different rows from giving one text.
    private static void Append(StringBuilder text, string part) =>
        text.Append(part.Length.ToString(CultureInfo.InvariantCulture)).Append(':').Append(part).Append('\n');

    // To the microsecond: what every database keeps of an instant.
    private static string Instant(DateTimeOffset at) =>
        at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);
}
