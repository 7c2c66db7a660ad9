using System.Collections.Frozen;

namespace CinWorkflows.Cases.People;

/// <summary>
/// Names as people are recognised by them: <c>Mr. Séan O’Neill-Smith</c> and <c>ONEILL SMITH, Sean</c> are one. Case, accents, spaces, hyphens,
/// apostrophes and full stops do not count; nor does a title before a first name and a surname.
/// </summary>
public static class SameName
{
    private static readonly FrozenSet<string> Titles = FrozenSet.ToFrozenSet(
        ["MR", "MISTER", "MRS", "MISS", "MS", "MX", "DR", "DOCTOR", "SIR", "DAME", "LADY", "LORD", "PROF", "PROFESSOR", "REV", "REVD", "REVEREND", "MASTER", "HON"],
        StringComparer.Ordinal);

    /// <summary>Titles that are no surnames, so that they may also stand behind.</summary>
    private static readonly FrozenSet<string> TitlesBehind = FrozenSet.ToFrozenSet(["MR", "MRS", "MISS", "MS", "MX", "DR"], StringComparer.Ordinal);

    /// <summary>Whether two names are of one person, as far as names can tell.</summary>
    /// <param name="name">The one.</param>
    /// <param name="other">The other.</param>
    public static bool Is(string name, string other) => Of(name) == Of(other);

    /// <summary>The one form in which a name is compared. A title stays where only one name stands beside it: <c>Mr Smith</c> and <c>Mrs Smith</c> are two people.</summary>
    /// <param name="name">The name.</param>
    public static string Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        List<string> words = [.. name.Split(',').Reverse().SelectMany(Words)];
        List<string> named = [.. words.SkipWhile(Titles.Contains)];
        return named.Count > 1 ? string.Concat(named)
            : words.Count > 1 ? string.Join(' ', words)
            : words.Count == 1 ? words[0]
            : name.Trim();
    }

    /// <summary>The words of a name, or of what stands before or behind its comma, without a title behind them.</summary>
    private static IEnumerable<string> Words(string part)
    {
        List<string> words = [.. part
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(word => word.Split('.', StringSplitOptions.RemoveEmptyEntries))
            .Select(PlainLetters.Of)
            .Where(word => word.Length > 0)];
        return words.Count > 1 && TitlesBehind.Contains(words[^1]) ? words[..^1] : words;
    }
}
