namespace CinWorkflows.Web.Json;

/// <summary>What somebody may have meant by a word that is not known.</summary>
internal static class Suggestion
{
    private const int LongestQuoted = 60;

    /// <summary>The known word that is the nearest, as a question; a full stop where none is near.</summary>
    public static string For(string word, IEnumerable<string> known)
    {
        if (word.Length > LongestQuoted)
        {
            return ".";
        }

        var (nearest, distance) = known
            .Select(candidate => (candidate, Distance: Distance(word.ToLowerInvariant(), candidate.ToLowerInvariant())))
            .DefaultIfEmpty((candidate: "", Distance: int.MaxValue))
            .MinBy(entry => entry.Distance);
        return distance <= Math.Max(1, word.Length / 3) ? $"; did you mean '{nearest}'?" : ".";
    }

    /// <summary>The word as a message may repeat it.</summary>
    public static string Quote(string word) => word.Length > LongestQuoted ? $"'{word[..LongestQuoted]}…'" : $"'{word}'";

    /// <summary>How many letters have to be changed, added or left out (Levenshtein).</summary>
    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var changed = diagonal + (one[i - 1] == other[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(changed, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
