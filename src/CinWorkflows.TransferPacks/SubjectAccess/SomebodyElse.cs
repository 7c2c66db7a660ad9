using System.Text.RegularExpressions;
using CinWorkflows.Cases.People;

namespace CinWorkflows.TransferPacks.SubjectAccess;

/// <summary>
/// Finds the sentences that are about others than the person who asks: by any name that they ever had on the case, by a first name or surname alone or a
/// short form of it where it is written with a capital letter, and by the words for kin ("her dad"). It finds too much rather than too little: each is
/// looked at by somebody.
/// </summary>
/// <param name="subject">All names of the person who asks: a surname that the family shares tells of nobody else.</param>
/// <param name="isChild">Whether that is the child: of anybody else, words for kin may mean themself.</param>
/// <param name="others">All names of each other person of the case, by id.</param>
internal sealed partial class SomebodyElse(IReadOnlyList<string> subject, bool isChild, IReadOnlyDictionary<string, IReadOnlyList<string>> others)
{
    /// <summary>The sentences of a text that are about somebody else, each with whom as far as it is known, in order.</summary>
    public IEnumerable<(int Start, int Length, IReadOnlyList<string> Who)> In(string text) =>
        from Match sentence in Sentences().Matches(text)
        let words = Word().Matches(sentence.Value).Select(match => match.Value).ToList()
        let who = others.Where(other => other.Value.Any(name => Names(words, name))).Select(other => other.Key).ToList()
        where who.Count > 0 || (isChild && words.Exists(KinWords.TellOfKin))
        select (sentence.Index, sentence.Length, (IReadOnlyList<string>)who);

    private bool Names(List<string> words, string name) =>
        words.Exists(word => char.IsUpper(word[0]) && SameName.MayBe(name, word) && !subject.Any(own => SameName.MayBe(own, word)))
        || SameName.IsIn(name, words);

    /// <summary>A sentence ends with its full stop, or with the line.</summary>
    [GeneratedRegex(@"[^\s.!?][^\n]*?(?:[.!?]+(?=\s|$)|(?=\n)|$)")]
    private static partial Regex Sentences();

    [GeneratedRegex(@"\p{L}[\p{L}\p{M}'’-]*")]
    private static partial Regex Word();
}
