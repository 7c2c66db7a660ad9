using System.Text.RegularExpressions;
using CinWorkflows.Cases.People;

namespace CinWorkflows.TransferPacks.SubjectAccess;

/// <summary>
/// Finds what is about others than the person who asks: what stands beside their id or whole name; and the sentences that have any name that they ever had
/// on the case, a first name or surname alone or a short form of it where it is written with a capital letter, a surname behind a title, or words for kin
/// ("her dad"), or by which somebody is reached: an address, a telephone, a mailbox, of one of them or of nobody whom the case knows. It finds too much rather than too little: each is looked at by somebody.
/// </summary>
/// <param name="subject">The names of the person who asks: a word that may be one of them alone tells of nobody else.</param>
/// <param name="others">All names of each other person of the case, by id.</param>
/// <param name="reach">Where each of them lives and how they are reached, by id.</param>
/// <param name="strangers">Finds what is about people of whom the case may know nothing; null where that is not asked.</param>
internal sealed partial class SomebodyElse(IReadOnlyList<string> subject, IReadOnlyDictionary<string, IReadOnlyList<string>> others, IReadOnlyDictionary<string, RecordedReach> reach, Strangers? strangers)
{
    /// <summary>The longest text that may be a name.</summary>
    private const int LongestName = 200;

    /// <summary>The same ids and names stand beside much.</summary>
    private readonly Dictionary<string, IReadOnlyList<string>> _whose = new(StringComparer.Ordinal);

    /// <summary>The sentences of a text that are about somebody else, in order.</summary>
    public IEnumerable<SentenceAbout> In(string text) =>
        from Match sentence in Sentences().Matches(text)
        let words = Words(sentence.Value)
        let who = others.Where(other => other.Value.Any(name => Names(words, name)) || reach.GetValueOrDefault(other.Key)?.IsIn(sentence.Value) == true).Select(other => other.Key).ToList()
        let tellsOfUnnamed = strangers is not null && (strangers.TellOfKin(words) || strangers.AreReachedBy(sentence.Value))
        where who.Count > 0 || tellsOfUnnamed
        select new SentenceAbout(sentence.Index, sentence.Length, who, tellsOfUnnamed);

    /// <summary>Those others whose id or whole name stands beside something: it is theirs, though it names nobody.</summary>
    /// <param name="beside">What stands beside and around it.</param>
    public IReadOnlyList<string> Whose(IReadOnlyList<string> beside) => [.. beside.SelectMany(Whose).Distinct()];

    private IReadOnlyList<string> Whose(string words)
    {
        if (!_whose.TryGetValue(words, out var whose))
        {
            _whose[words] = whose = [.. others.Where(other => words == other.Key || (words.Length <= LongestName && other.Value.Any(name => SameName.Is(name, words)))).Select(other => other.Key)];
        }

        return whose;
    }

    private bool Names(List<string> words, string name) =>
        words.Exists(word => char.IsUpper(word[0]) && SameName.MayBe(name, word) && !subject.Any(own => SameName.MayBe(own, word)))
        || SameName.IsIn(name, words)
        || Titled(words).Any(titled => SameName.MayBe(name, titled));

    /// <summary>Each title with the name behind it: "Mr Example" is one of the family, whoever else has that surname.</summary>
    private static IEnumerable<string> Titled(List<string> words) =>
        from place in Enumerable.Range(0, words.Count)
        where SameName.IsTitle(words[place])
        let named = words.Skip(place + 1).TakeWhile(word => word.Length == 1).Count() + 2
        where place + named <= words.Count
        select string.Join(' ', words.Skip(place).Take(named));

    private static List<string> Words(string text) => [.. Word().Matches(text).Select(match => Bare(match.Value)).Where(word => word.Length > 0)];

    /// <summary>A word without what makes it somebody's: "Piotr's".</summary>
    private static string Bare(string word)
    {
        var bare = word.TrimEnd('\'', '’', '-');
        return bare.EndsWith("'s", StringComparison.OrdinalIgnoreCase) || bare.EndsWith("’s", StringComparison.OrdinalIgnoreCase) ? bare[..^2] : bare;
    }

    /// <summary>A sentence ends with its full stop, or with the line; that of a title or an initial ends none.</summary>
    [GeneratedRegex(@"[^\s.!?][^\n]*?(?:(?:[!?]|(?<!\b(?:Mrs?|Ms|Mx|Dr|Prof|Revd?|\p{Lu}))\.)[.!?]*(?=\s|$)|(?=\n)|$)")]
    private static partial Regex Sentences();

    [GeneratedRegex(@"\p{L}[\p{L}\p{M}'’-]*")]
    private static partial Regex Word();
}
