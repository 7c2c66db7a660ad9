namespace CinWorkflows.Rules.Policies.Reading;

/// <summary>Finds the word that was probably meant.</summary>
internal static class Spelling
{
    private const int Longest = 60;

    /// <summary>"; did you mean 'owner'?" or a list of what is known.</summary>
    public static string Hint(string given, IEnumerable<string> known)
    {
        var words = known.ToList();
        return Nearest(given, words) is { } nearest ? $"; did you mean '{nearest}'?"
            : words.Count == 0 ? "."
            : $"; known are: {string.Join(", ", words)}.";
    }

    /// <summary>The known word that differs least, when it differs little.</summary>
    public static string? Nearest(string given, IEnumerable<string> known)
    {
        if (given.Length is 0 or > Longest)
        {
            return null;
        }

        var (nearest, steps) = known.Select(word => (word, Distance(given, word))).OrderBy(entry => entry.Item2).FirstOrDefault((word: "", int.MaxValue));
        return steps <= Math.Max(1, Math.Min(given.Length, nearest.Length) / 3) ? nearest : null;
    }

    /// <summary>How many letters are added, dropped, changed or swapped with their neighbour; upper and lower case are one.</summary>
    private static int Distance(string from, string to)
    {
        var rows = new int[from.Length + 1, to.Length + 1];
        for (var i = 0; i <= from.Length; i++)
        {
            for (var j = 0; j <= to.Length; j++)
            {
                rows[i, j] = i == 0 ? j : j == 0 ? i : Step(i, j);
            }
        }

        return rows[from.Length, to.Length];

        int Step(int i, int j)
        {
            var change = rows[i - 1, j - 1] + (Same(i, j) ? 0 : 1);
            var best = Math.Min(change, 1 + Math.Min(rows[i - 1, j], rows[i, j - 1]));
            return i > 1 && j > 1 && Same(i, j - 1) && Same(i - 1, j) ? Math.Min(best, rows[i - 2, j - 2] + 1) : best;
        }

        bool Same(int i, int j) => char.ToUpperInvariant(from[i - 1]) == char.ToUpperInvariant(to[j - 1]);
    }
}
