using System.Collections.Frozen;
using CinWorkflows.Cases.People;

namespace CinWorkflows.Cases.Disability;

/// <summary>
/// Evidence that is still to come: "An autism assessment is planned", "To be assessed", "Referred to the paediatrician". What is shown besides stands:
/// "Cerebral palsy; an assessment of the equipment is planned".
/// </summary>
internal static class EvidenceToCome
{
    /// <summary>How words begin for what finds a disability out.</summary>
    private static readonly string[] Examining = ["ASSESS", "DIAGNOS", "REPORT", "REFERR", "APPOINTMENT", "EXAMIN", "TEST", "SCREEN", "CONSULT", "PAEDIATR", "EVIDENCE", "CONFIRMATION", "LIST"];

    /// <summary>How words begin that say what was found.</summary>
    private static readonly string[] Found = ["SHOW", "STATE", "FOUND", "FIND", "CONFIRMS", "CONFIRMED", "DIAGNOSED", "EVIDENCED", "EVIDENCES", "ESTABLISH", "CONCLUDE", "IDENTIFIE", "RECORDS", "PAGE", "SECTION"];

    private static readonly FrozenSet<string> Coming = FrozenSet.ToFrozenSet(
        [
            "PLANNED", "BOOKED", "SCHEDULED", "REQUESTED", "REFERRED", "REFERRAL", "REFERRALS", "AWAITED", "AWAITING", "AWAITS", "WAITING", "PENDING", "DUE", "FORTHCOMING", "ARRANGED", "EXPECTED", "HOPED",
            "SOUGHT", "SEEKING", "CHASED", "CHASING", "PROGRESS", "UNDERWAY", "ONGOING", "WILL", "SHALL", "SOON", "LATER", "FOLLOW", "FOLLOWS", "YET", "OUTSTANDING", "NEXT",
        ],
        StringComparer.Ordinal);

    private static readonly string[] Parts = [".", ";", ":", ",", "(", ")", "\n", " but ", " and ", " although "];

    /// <summary>Whether nothing is shown, and something is still to come.</summary>
    public static bool Is(string text)
    {
        List<string[]> parts = [.. text.Split(Parts, StringSplitOptions.RemoveEmptyEntries).Select(Words).Where(words => words.Length > 0)];
        return parts.Exists(IsToCome) && parts.TrueForAll(words => IsToCome(words) || words.Length == 1);
    }

    private static bool IsToCome(string[] words) => IsToBeFound(words)
        || (words.Any(word => Begins(word, Examining)) && words.Any(Coming.Contains) && !words.Any(word => Begins(word, Found)));

    /// <summary>"To be assessed", "will be confirmed", "not diagnosed yet".</summary>
    private static bool IsToBeFound(string[] words) =>
        words.Zip(words.Skip(1)).Any(pair => pair is ("TO" or "WILL" or "SHALL", "BE")) && words.Any(word => Begins(word, Examining) || Begins(word, Found));

    private static bool Begins(string word, string[] stems) => stems.Any(stem => word.StartsWith(stem, StringComparison.Ordinal));

    private static string[] Words(string part) => [.. part.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(PlainLetters.Of).Where(word => word.Length > 0)];
}
