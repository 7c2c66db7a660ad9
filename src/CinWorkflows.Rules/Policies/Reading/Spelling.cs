namespace CinWorkflows.Rules.Policies.Reading;

/// <summary>Finds the word that was probably meant.</summary>
internal static class Spelling
{
    private const int Longest = 60;

    private const int MostListed = 15;
    private const int MostSuggested = 3;
    private const int Stem = 4;

    /// <summary>"; did you mean 'owner'?", the words that are about the same, or a list of what is known.</summary>
    /// <param name="given">What was written.</param>
    /// <param name="known">What may be.</param>
    /// <param name="meaning">What a known word means; null where the words say it themselves.</param>
    public static string Hint(string given, IEnumerable<string> known, Func<string, string>? meaning = null)
    {
        var words = known.ToList();
        if (Nearest(given, words) is { } nearest)
        {
            return $"; did you mean '{nearest}'?";
        }

        var like = Like(given, words, meaning);
        return like.Count > 0 ? $"; did you mean {string.Join(", or ", like)}?"
            : words.Count == 0 ? "."
            : words.Count > MostListed ? $"; {words.Count} are known, which an editor lists and the guide explains."
            : $"; known are: {string.Join(", ", words)}.";
    }

    /// <summary>The words that share most with what was written, by name and by meaning: 'endOfAssessment' is 'assessmentConclusion'.</summary>
    private static List<string> Like(string given, IReadOnlyList<string> known, Func<string, string>? meaning)
    {
        var asked = Stems(given);
        var alike = known
            .Select(word => (word, shared: Stems($"{word} {meaning?.Invoke(word)}").Count(asked.Contains)))
            .Where(entry => entry.shared > 0)
            .ToList();
        var most = alike.Select(entry => entry.shared).DefaultIfEmpty().Max();
        return [.. alike.Where(entry => entry.shared == most).Take(MostSuggested).Select(entry => $"'{entry.word}'{(meaning is null ? "" : $" ({meaning(entry.word)})")}")];
    }

    /// <summary>The beginnings of the words in a name or a phrase; short ones say nothing.</summary>
    private static HashSet<string> Stems(string text)
    {
        var parts = new List<string>();
        foreach (var letter in text)
        {
            if (!char.IsLetter(letter) || char.IsUpper(letter) || parts.Count == 0)
            {
                parts.Add("");
            }

            if (char.IsLetter(letter))
            {
                parts[^1] += char.ToLowerInvariant(letter);
            }
        }

        return [.. parts.Where(part => part.Length >= Stem || part == "end").Select(part => part[..Math.Min(Stem, part.Length)])];
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
