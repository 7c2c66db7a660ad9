using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace CinWorkflows.Cases.People;

/// <summary>
/// Names as people are recognised by them: <c>Mr. Séan O’Neill-Smith</c> and <c>ONEILL SMITH, Sean</c> are one. Case, accents, spaces, hyphens,
/// apostrophes and full stops do not count; nor does a title before a first name and a surname, an initial between them, what stands in brackets, or
/// which of the two comes first.
/// </summary>
public static partial class SameName
{
    /// <summary>Of two and three letters another letter makes another name: Ann, Ben, Mia.</summary>
    private const int ShortestMisspelt = 4;

    private static readonly FrozenSet<string> Titles = FrozenSet.ToFrozenSet(
        ["MR", "MISTER", "MRS", "MISS", "MS", "MX", "DR", "DOCTOR", "SIR", "DAME", "LADY", "LORD", "PROF", "PROFESSOR", "REV", "REVD", "REVEREND", "MASTER", "HON"],
        StringComparer.Ordinal);

    /// <summary>Titles that are no surnames, so that they may also stand behind.</summary>
    private static readonly FrozenSet<string> TitlesBehind = FrozenSet.ToFrozenSet(["MR", "MRS", "MISS", "MS", "MX", "DR"], StringComparer.Ordinal);

    /// <summary>What parts a father from his son and stands behind a name.</summary>
    private static readonly FrozenSet<string> Generations = FrozenSet.ToFrozenSet(["SNR", "SR", "SENIOR", "JNR", "JR", "JUNIOR", "II", "III"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> BeforeBirth = FrozenSet.ToFrozenSet(["BABY", "UNBORN", "EXPECTED"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> OfMen = FrozenSet.ToFrozenSet(["MR", "MISTER", "SIR", "LORD", "MASTER"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> OfWomen = FrozenSet.ToFrozenSet(["MRS", "MISS", "MS", "DAME", "LADY"], StringComparer.Ordinal);

    /// <summary>Whether a word of a text is a title, which stands before a name.</summary>
    /// <param name="word">The word, in any case.</param>
    public static bool IsTitle(string word) => Titles.Contains(PlainLetters.Of(word));

    /// <summary>
    /// Whether two names may be of one person, so that somebody is asked: also a short form of the first name (<c>Dan</c>, <c>Daniel</c>), an initial for
    /// it, a middle name more, <c>Snr</c> or <c>Jnr</c> behind it, or a surname or first name alone.
    /// </summary>
    /// <param name="name">The one.</param>
    /// <param name="other">The other.</param>
    public static bool MayBe(string name, string other)
    {
        if (Is(name, other))
        {
            return true;
        }

        var (one, two) = (Loose(name), Loose(other));
        return one.Words.Count > 0 && two.Words.Count > 0 && !(one.Sex is { } sex && two.Sex is { } another && sex != another)
            && (one.Words.Count > 1 && two.Words.Count > 1
                ? Parts(one.Words).Any(part => Parts(two.Words).Any(known => part.Last == known.Last && ShortNames.MayBeOne(part.First, known.First)))
                : IsPartOf(one.Words, two.Words) || IsPartOf(two.Words, one.Words));
    }

    /// <summary>
    /// Whether two names may be of one person of whom one is spelt otherwise: first name and surname each differ by a letter at most, or by two letters in the
    /// wrong order; what is short is compared as it is.
    /// </summary>
    /// <param name="name">The one.</param>
    /// <param name="other">The other.</param>
    public static bool MayBeMisspelt(string name, string other)
    {
        var (one, two) = (Loose(name).Words, Loose(other).Words);
        return one.Count > 1 && two.Count > 1
            && Parts(one).Any(part => Parts(two).Any(known => IsNearly(part.Last, known.Last) && (ShortNames.MayBeOne(part.First, known.First) || IsNearly(part.First, known.First))));
    }

    /// <summary>Whether a name stands for a child who was not born when it was written: <c>Baby Smith</c>, <c>Unborn baby of Ann Smith</c>.</summary>
    /// <param name="name">The name.</param>
    public static bool IsBeforeBirth(string name) => InOrder(name).FirstOrDefault() is { } first && BeforeBirth.Contains(first);

    /// <summary>Whether two names may have one surname, of which one is written nearly as the other, or is a part of it.</summary>
    /// <param name="name">The one.</param>
    /// <param name="other">The other.</param>
    public static bool MayShareSurname(string name, string other)
    {
        var (one, two) = (Loose(name).Words, Loose(other).Words);
        return one.Count > 0 && two.Count > 0 && IsNearly(one[^1], two[^1]);
    }

    /// <summary>
    /// Whether two names may be of one person who took another surname, or is called by a middle name: the first names are one, one a form or the beginning of
    /// the other; or the surnames are, and the first name of one is among the given names of the other. It says enough only with a date of birth.
    /// </summary>
    /// <param name="name">The one.</param>
    /// <param name="other">The other.</param>
    public static bool MayBeRenamed(string name, string other)
    {
        var (one, two) = (Loose(name).Words, Loose(other).Words);
        return one.Count > 1 && two.Count > 1
            && (IsForm(one[0], two[0])
                || (IsNearly(one[^1], two[^1]) && (two.SkipLast(1).Contains(one[0]) || one.SkipLast(1).Contains(two[0]))));
    }

    /// <summary>Whether two first names that are written out are one, or forms of one, or one is the beginning of the other.</summary>
    private static bool IsForm(string name, string other) =>
        name.Length > 1 && other.Length > 1
        && (ShortNames.MayBeOne(name, other) || IsNearly(name, other)
            || (Math.Min(name.Length, other.Length) >= ShortestMisspelt && (name.StartsWith(other, StringComparison.Ordinal) || other.StartsWith(name, StringComparison.Ordinal))));

    private static bool IsNearly(string word, string other)
    {
        if (word == other)
        {
            return true;
        }

        var (shorter, longer) = word.Length <= other.Length ? (word, other) : (other, word);
        if (shorter.Length < ShortestMisspelt || longer.Length - shorter.Length > 1)
        {
            return false;
        }

        var first = shorter.Zip(longer).TakeWhile(pair => pair.First == pair.Second).Count();
        return longer.Length > shorter.Length
            ? shorter[first..] == longer[(first + 1)..]
            : shorter[(first + 1)..] == longer[(first + 1)..]
                || (first + 1 < shorter.Length && shorter[first] == longer[first + 1] && shorter[first + 1] == longer[first] && shorter[(first + 2)..] == longer[(first + 2)..]);
    }

    /// <summary>A surname alone, or a first name alone in any form: an initial alone says nothing.</summary>
    private static bool IsPartOf(List<string> alone, List<string> words) =>
        alone is [{ Length: > 1 } single] && (single == words[^1] || ShortNames.MayBeOne(single, words[0]) && words[0].Length > 1);

    /// <summary>First name and surname as they may be meant: whichever comes first, in one word or in several, with or without what stands between.</summary>
    private static IEnumerable<(string First, string Last)> Parts(List<string> words) =>
    [
        (words[0], string.Concat(words.Skip(1))), (words[^1], string.Concat(words.SkipLast(1))), (words[0], words[^1]), (words[^1], words[0]),
    ];

    private static (List<string> Words, bool? Sex) Loose(string name)
    {
        List<string> words = [.. InOrder(name)];
        List<string> untitled = [.. words.SkipWhile(Titles.Contains)];
        List<string> plain = [.. untitled.Where(word => !Generations.Contains(word)).SkipWhile(Titles.Contains)];
        return (plain.Count > 0 ? plain : untitled, words.Exists(OfMen.Contains) ? true : words.Exists(OfWomen.Contains) ? false : null);
    }

    /// <summary>Whether two names are of one person, as far as names can tell.</summary>
    /// <param name="name">The one.</param>
    /// <param name="other">The other.</param>
    public static bool Is(string name, string other) => Of(name) is var one && Of(other) is var two && (one == two || one == Turned(other) || Turned(name) == two);

    /// <summary>Whether a first name and surname stand beside each other among the words of a text, in small letters too and in either order.</summary>
    /// <param name="name">The name.</param>
    /// <param name="words">The words, in order.</param>
    public static bool IsIn(string name, IReadOnlyList<string> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var parts = Loose(name).Words;
        return parts.Count > 1 && words.Zip(words.Skip(1)).Any(pair =>
            (PlainLetters.Of(pair.First), PlainLetters.Of(pair.Second)) is var (one, next) && ((one == parts[0] && next == parts[^1]) || (one == parts[^1] && next == parts[0])));
    }

    /// <summary>The one form in which a name is compared. A title stays where only one name stands beside it: <c>Mr Smith</c> and <c>Mrs Smith</c> are two people.</summary>
    /// <param name="name">The name.</param>
    public static string Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        List<string> words = [.. InOrder(name)];
        List<string> named = Named(words);
        return named.Count > 1 ? string.Concat(named)
            : words.Count > 1 ? string.Join(' ', words)
            : words.Count == 1 ? words[0]
            : name.Trim();
    }

    /// <summary>The form with the last word first; null where there is but one name.</summary>
    private static string? Turned(string name) => Named([.. InOrder(name)]) is { Count: > 1 } named ? string.Concat(named.Prepend(named[^1]).Take(named.Count)) : null;

    /// <summary>Without titles before a name, and without initials between a first name that is written out and a surname.</summary>
    private static List<string> Named(List<string> words)
    {
        List<string> named = [.. words.SkipWhile(Titles.Contains)];
        return named is [{ Length: > 1 }, _, .., _] ? [named[0], .. named[1..^1].Where(word => word.Length > 1), named[^1]] : named;
    }

    private static IEnumerable<string> InOrder(string name) =>
        (Brackets().Replace(name, " ") is var plain && plain.Any(char.IsLetter) ? plain : name).Split(',').Reverse().SelectMany(Words);

    [GeneratedRegex(@"\([^()]*\)")]
    private static partial Regex Brackets();

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
