using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;
using CinWorkflows.Cases.People;

namespace CinWorkflows.Cases.Plans;

/// <summary>
/// Words that stand where somebody should say something and say nothing: placeholders ("TBC"), noise ("asdf"), a lone abbreviation ("NFA"), and
/// what only puts off, denies or points elsewhere ("To be decided later", "As agreed in the meeting"), names nothing in particular ("Somewhere") or
/// tells of the paper alone ("Noted", "Case closed", "No further action"). Software cannot judge a sentence: one word that says something is
/// enough.
/// </summary>
internal static partial class EmptyWords
{
    private static readonly FrozenSet<string> Placeholders = FrozenSet.ToFrozenSet(
        [
            "xx", "xxx", "tbc", "tba", "tbd", "to be confirmed", "to be agreed", "to be decided", "to be determined", "to be arranged", "to be discussed",
            "as needed", "as required", "as necessary", "as appropriate", "as and when", "when needed", "when required", "if needed", "if required", "where needed",
            "n a", "na", "nfa", "dna", "not applicable", "none", "nil", "nothing", "no", "yes", "ok", "okay", "ongoing", "on going", "continuing", "pending", "asap", "unknown", "not known", "to follow", "awaited", "tbf",
            "see above", "as above", "see below", "see plan", "as discussed", "as before", "as agreed", "same", "same as before", "ditto", "various", "etc", "all", "everyone",
            "everybody", "test", "usual", "as usual", "normal", "standard", "later", "in due course",
        ],
        StringComparer.Ordinal);

    /// <summary>Words that carry others and say nothing by themselves.</summary>
    private static readonly FrozenSet<string> Fillers = FrozenSet.ToFrozenSet(
        [
            "a", "an", "the", "this", "that", "these", "those", "it", "its", "there", "here", "so", "such", "i", "we", "us", "our", "you", "your", "he", "him", "his", "she", "her",
            "they", "them", "their", "who", "which", "what", "and", "or", "if", "when", "where", "as", "than", "to", "of", "in", "on", "at", "by", "for", "from", "with", "per", "via",
            "is", "are", "was", "were", "be", "been", "being", "will", "would", "shall", "should", "may", "might", "can", "could", "must", "has", "have", "had", "do", "does",
            "no", "not", "none", "nothing", "nil", "never", "any", "some", "all", "each", "every", "yes", "ok", "yet", "already", "still", "also", "then", "now", "after", "until", "further",
            "course", "time", "times", "date", "stage", "point", "moment", "present", "current", "currently", "meeting", "meetings",
        ],
        StringComparer.Ordinal);

    /// <summary>Words that put off, decline or point elsewhere: with fillers alone nothing else is known.</summary>
    private static readonly FrozenSet<string> Evasions = FrozenSet.ToFrozenSet(
        [
            "above", "applicable", "appropriate", "available", "awaited", "awaiting", "before", "below", "continuing", "ditto", "due", "etc", "follow", "follows", "forthcoming", "later", "minutes", "necessary", "next", "normal", "notes", "ongoing",
            "pending", "possible", "previous", "refer", "relevant", "same", "see", "soon", "standard", "unknown", "usual", "usually", "various",
        ],
        StringComparer.Ordinal);

    /// <summary>What somebody may answer, and what gives no reason: a child does not know, whoever decides has one.</summary>
    private static readonly FrozenSet<string> NoReasons = FrozenSet.ToFrozenSet(
        [
            "do not know", "don t know", "dont know", "i do not know", "i don t know", "i dont know", "no idea", "not sure", "unsure", "just because", "because", "it is fine", "its fine", "it s fine",
            "fine", "all fine", "good", "all good",
        ],
        StringComparer.Ordinal);

    /// <summary>That a reason is one, and no more.</summary>
    private static readonly FrozenSet<string> OfReasons = FrozenSet.ToFrozenSet(["comment", "comments", "explanation", "rationale", "reason", "reasons"], StringComparer.Ordinal);

    /// <summary>What is said of a reason that is not told: "No reason was given", "Reason not known".</summary>
    private static readonly FrozenSet<string> OfNoReason = FrozenSet.ToFrozenSet([.. OfReasons, "given", "known", "provided", "supplied"], StringComparer.Ordinal);

    /// <summary>What was done with a matter: alone it is a word, beside words that say nothing it only puts off or points elsewhere.</summary>
    private static readonly FrozenSet<string> Settlings = FrozenSet.ToFrozenSet(
        [
            "advised", "agreed", "arranged", "clarified", "complete", "completed", "confirmed", "considered", "dealt", "decided", "detailed", "determined", "discussed", "done", "finished",
            "handled", "identified", "needed", "outlined", "required", "resolved", "reviewed", "sorted", "specified", "stated", "updated",
        ],
        StringComparer.Ordinal);

    /// <summary>Words for nobody, nothing and no place in particular.</summary>
    private static readonly FrozenSet<string> Indefinite = FrozenSet.ToFrozenSet(
        [
            "anybody", "anyone", "anything", "anywhere", "somebody", "somehow", "someone", "something", "sometime", "somewhere", "whatever", "whenever", "wherever", "whichever", "whoever",
        ],
        StringComparer.Ordinal);

    /// <summary>That a matter was taken in, and no more.</summary>
    private static readonly FrozenSet<string> Receipts =
        FrozenSet.ToFrozenSet(["action", "actioned", "actions", "documented", "filed", "logged", "noted", "recorded"], StringComparer.Ordinal);

    /// <summary>What became of the paper, and not of the child: with words that say nothing neither what was done is known, nor why.</summary>
    private static readonly FrozenSet<string> Handling = FrozenSet.ToFrozenSet([.. Receipts, "case", "closed", "file", "matter", "task"], StringComparer.Ordinal);

    /// <summary>What a plan is about in any case: "support" or "services" alone is nothing that anybody can do, see or judge.</summary>
    private static readonly FrozenSet<string> Vague = FrozenSet.ToFrozenSet(
        [
            "action", "actions", "advice", "assessment", "assistance", "contingency", "engagement", "help", "input", "intervention", "involvement", "monitor", "monitored", "monitoring",
            "need", "needs", "outcome", "outcomes", "out", "plan", "planning", "progress", "review", "reviews", "service", "services", "support", "supported", "supporting", "work", "working",
        ],
        StringComparer.Ordinal);

    /// <summary>That somebody knows of a matter, or has looked at it, and the matter itself.</summary>
    private static readonly FrozenSet<string> Attention = FrozenSet.ToFrozenSet(
        [
            "about", "acknowledged", "aware", "change", "changed", "changes", "checked", "child", "circumstances", "family", "follows", "heard", "informed", "know", "known", "knows", "look", "looked", "looking",
            "looks", "manager", "monitored", "needs", "over", "read", "s", "school", "seen", "situation", "spoke", "spoken", "talked", "team", "think", "thinking", "thought", "told", "understood", "unchanged", "worker",
        ],
        StringComparer.Ordinal);

    /// <summary>That somebody is given a paper: whoever is sent it later has not been asked.</summary>
    private static readonly FrozenSet<string> Sendings =
        FrozenSet.ToFrozenSet(["copies", "copy", "get", "gets", "letter", "post", "posted", "receive", "received", "receives", "send", "sending", "sent", "show", "shown"], StringComparer.Ordinal);

    /// <summary>What begins an answer that is none yet; "none needed" and "not applicable" answer.</summary>
    private static readonly FrozenSet<string> PutOff = FrozenSet.ToFrozenSet(["to", "as", "see", "when", "where", "if", "in", "at", "later", "awaited", "awaiting", "forthcoming"], StringComparer.Ordinal);

    /// <summary>Words that stand for a person and name none.</summary>
    private static readonly FrozenSet<string> Nobody = FrozenSet.ToFrozenSet(
        ["anybody", "anyone", "nobody", "somebody", "someone", "whoever", "person", "staff", "worker", "colleague", "unnamed", "unallocated", "anonymous", "a", "the", "new", "social", "duty"],
        StringComparer.Ordinal);

    /// <summary>Words for a name that is still to come: beside words that carry others nobody is named.</summary>
    private static readonly FrozenSet<string> NoName = FrozenSet.ToFrozenSet(
        ["allocated", "allocation", "assigned", "awaiting", "list", "name", "named", "pending", "soon", "told", "unallocated", "unnamed", "waiting", "week", "withheld"], StringComparer.Ordinal);

    /// <summary>What begins words in place of a name that is to come. "To" and "No" are names too, so that the next word tells.</summary>
    private static readonly FrozenSet<string> NotYet = FrozenSet.ToFrozenSet(
        ["not", "none", "awaiting", "pending", "unknown", "unallocated", "without", "to be", "to follow", "no one", "no name", "no worker", "no body"], StringComparer.Ordinal);

    /// <summary>What says that something is still to come: with it not even who did something is said.</summary>
    private static readonly FrozenSet<string> StillToCome = FrozenSet.ToFrozenSet(
        ["applicable", "appropriate", "awaited", "awaiting", "due", "follow", "follows", "forthcoming", "later", "necessary", "next", "pending", "possible", "soon"], StringComparer.Ordinal);

    /// <summary>Somebody of whom the words speak: "They agreed" says who did what.</summary>
    private static readonly FrozenSet<string> People = FrozenSet.ToFrozenSet(["he", "she", "they"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Negations = FrozenSet.ToFrozenSet(["no", "not", "without", "never", "lacks", "isn", "aren", "hasn", "doesn", "wasn"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Contrasts = FrozenSet.ToFrozenSet(["but", "although", "though", "however", "except", "only", "besides", "instead", "nevertheless"], StringComparer.Ordinal);

    private static readonly string[] Keyboard = [.. ((string[])["qwertyuiop", "asdfghjkl", "zxcvbnm", "1234567890"]).SelectMany(row => (string[])[row, new([.. row.Reverse()])])];

    /// <summary>Whether a text is given and says nothing.</summary>
    public static bool Are(string? text) => !string.IsNullOrWhiteSpace(text)
        && Of(text) is var words
        && (AreNone(words) || words.All(word => IsNoise(word) || HasNoVowel(word)) || IsAbbreviation(text, words));

    /// <summary>
    /// Whether a text is given and is nobody's answer: "yes", "none" and "none needed" are answers, and so is a short name; "x", "as discussed"
    /// and "to be decided later" are not.
    /// </summary>
    public static bool AreNoAnswer(string? text) => !string.IsNullOrWhiteSpace(text)
        && Of(text) is var words
        && string.Join(' ', words) is var bare
        && bare is not ("yes" or "no" or "ok" or "none" or "nothing" or "as agreed")
        && (Placeholders.Contains(bare)
            || words.All(IsNoise)
            || AreDummy(words)
            || (PutOff.Contains(words[0]) && AreFillers(words) && !IsAWish(words))
            || (words.Any(word => Receipts.Contains(word) || Indefinite.Contains(word)) && words.All(IsOfPaper)));

    /// <summary>Whether a text is given and is nobody's view: that somebody has none is said, and "yes", "no" or "ok" answers another question.</summary>
    public static bool AreNoView(string? text) => AreNoAnswer(text) || (text is not null && string.Join(' ', Of(text)) is "yes" or "no" or "ok");

    /// <summary>Whether a text is given in place of somebody's name and names nobody: "TBC", "x", "n/a", "to be allocated", "no worker yet", "somebody".</summary>
    /// <param name="text">The text.</param>
    public static bool AreNobody(string? text) => !string.IsNullOrWhiteSpace(text)
        && Of(text) is var words
        && (Placeholders.Contains(string.Join(' ', words))
            || words.All(word => IsNoise(word) || Nobody.Contains(word))
            || (words.Any(NoName.Contains) && words.All(word => NoName.Contains(word) || Nobody.Contains(word) || IsBare(word)))
            || NotYet.Contains(words[0]) || NotYet.Contains(string.Join(' ', words.Take(2))) || AreFillers(words));

    /// <summary>
    /// Whether a text of a plan is given and says nothing that anybody can do, see or judge: it holds only what each plan is about, or where
    /// somebody is to do something one bare word besides ("ring us").
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="mayBeAWord">Whether one word says it, such as the name of a service.</param>
    public static bool AreNoPlan(string? text, bool mayBeAWord) => !string.IsNullOrWhiteSpace(text)
        && Of(text) is var words
        && (AreNone(words)
            || (!mayBeAWord && Are(text))
            || words.Count(word => !IsBare(word) && !Vague.Contains(word)) < (mayBeAWord ? 1 : 2));

    /// <summary>
    /// Whether a text that should say what follows from a matter is given and says only that somebody knows of it, or that nothing changes: "The family knows.", "Sam has
    /// thought about it.", "No change is needed.". One word besides may be a name.
    /// </summary>
    /// <param name="text">The text.</param>
    public static bool AreNoConsequence(string? text) => !string.IsNullOrWhiteSpace(text)
        && Of(text) is var words
        && words.All(IsLatin)
        && words.Count(word => !IsBare(word) && !Vague.Contains(word) && !Attention.Contains(word) && !KinWords.TellOfKin(word)) < 2;

    /// <summary>Whether a text that should say why somebody was not asked is given and says only that they are sent or shown something: "The parents will see it when it is sent.".</summary>
    /// <param name="text">The text.</param>
    public static bool AreOnlyAPromise(string? text) => !string.IsNullOrWhiteSpace(text)
        && Of(text) is var words
        && words.Any(Sendings.Contains)
        && words.All(word => IsBare(word) || Vague.Contains(word) || Attention.Contains(word) || Sendings.Contains(word) || KinWords.TellOfKin(word));

    /// <summary>The text, or null where it proves nothing that anybody can look up: "I know it", "Nothing lacking", "Better".</summary>
    /// <param name="text">The text.</param>
    public static string? OrNoProof(string? text) => AreNoPlan(text, mayBeAWord: false) ? null : text;

    /// <summary>Whether a text that should show something denies it, such as "There is no disability", and says nothing against that.</summary>
    /// <param name="text">The text.</param>
    /// <param name="stems">The beginnings of words for what it should show.</param>
    public static bool Deny(string? text, IReadOnlyList<string> stems)
    {
        var words = Of(text ?? "");
        return IsRuledOut(words, stems) || !words.Any(Contrasts.Contains)
            && words.Index().Any(word => Negations.Contains(word.Item)
                && words.Skip(word.Index + 1).Take(3).Any(next => stems.Any(stem => next.StartsWith(stem, StringComparison.Ordinal))));
    }

    /// <summary>"It was ruled out": said of what it should show, or of nothing named; what is shown besides stands.</summary>
    private static bool IsRuledOut(string[] words, IReadOnlyList<string> stems)
    {
        var at = Array.IndexOf(words, "ruled");
        if (at < 0 || at + 1 >= words.Length || words[at + 1] != "out")
        {
            return false;
        }

        List<int> shown = [.. words.Index().Where(word => stems.Any(stem => word.Item.StartsWith(stem, StringComparison.Ordinal))).Select(word => word.Index)];
        return shown.TrueForAll(index => index < at && at - index <= 2) && !words.Any(Contrasts.Contains);
    }

    /// <summary>Whether a text is given and, beside words that say nothing, has only these.</summary>
    /// <param name="text">The text.</param>
    /// <param name="others">Words that say nothing where it stands.</param>
    public static bool SayOnly(string? text, Func<string, bool> others) => In(text) is { Length: > 0 } words && words.All(word => IsBare(word) || others(word));

    private static bool AreNone(string[] words) =>
        Placeholders.Contains(string.Join(' ', words)) || words.All(word => IsNoise(word) || HasTooFewLetters(word)) || AreFillers(words) || AreHandled(words) || AreDummy(words)
        || NoReasons.Contains(string.Join(' ', words)) || (words.Any(OfReasons.Contains) && words.All(word => IsBare(word) || OfNoReason.Contains(word)));

    /// <summary>"Noted and closed", "No further action needed", "The case is done".</summary>
    private static bool AreHandled(string[] words) => words.Any(Handling.Contains) && words.All(IsOfPaper);

    private static bool IsOfPaper(string word) => IsBare(word) || Handling.Contains(word) || word == "taken";

    /// <summary>One word again and again, or what printers set where the text is still to come.</summary>
    private static bool AreDummy(string[] words) =>
        (words.Length > 1 && words.Distinct(StringComparer.Ordinal).Count() == 1 && IsLatin(words[0])) || words.Zip(words.Skip(1)).Any(pair => pair is ("lorem", "ipsum") or ("ipsum", "dolor") or ("dolor", "sit"));

    /// <summary>Nothing but fillers beside what puts off, declines or points elsewhere; "agreed" alone is a word.</summary>
    private static bool AreFillers(string[] words) =>
        words.All(IsBare) && words.Any(word => !Fillers.Contains(word)) && !(words.Length == 1 && Settlings.Contains(words[0])) && !SaysWho(words);

    /// <summary>"She is not available", "They agreed".</summary>
    private static bool SaysWho(string[] words) => words.Any(People.Contains) && !words.Any(StillToCome.Contains);

    /// <summary>"To see him": a view that nothing puts off.</summary>
    private static bool IsAWish(string[] words) => words[0] == "to" && words.Skip(1).All(word => Fillers.Contains(word) || word == "see");

    private static bool IsBare(string word) => Fillers.Contains(word) || Evasions.Contains(word) || Settlings.Contains(word) || Indefinite.Contains(word);

    /// <summary>One letter, once or again and again, or keys beside each other. In other scripts one sign may be a word.</summary>
    private static bool IsNoise(string word) =>
        (IsLatin(word) && word.Distinct().Count() == 1) || (word.Length >= 3 && Keyboard.Any(row => row.Contains(word, StringComparison.Ordinal)));

    /// <summary>Two letters in turn: "abab". Names such as "Nana" answer who looks after a child, and give no reason.</summary>
    private static bool HasTooFewLetters(string word) => IsLatin(word) && word.Length >= 4 && word.Distinct().Count() <= 2;

    private static bool IsLatin(string word) => word.All(sign => sign is (>= 'a' and <= 'z') or (>= '0' and <= '9'));

    /// <summary>Of English and Welsh words each has one; a letter that is in neither may be one.</summary>
    private static bool HasNoVowel(string word) => word.All(letter => letter is >= 'b' and <= 'z' and not ('e' or 'i' or 'o' or 'u' or 'w' or 'y'));

    /// <summary>One word of two to five capitals in which no vowel stands between two other letters: "DEAD" and "SNOW" are words, with the caps lock on.</summary>
    private static bool IsAbbreviation(string text, string[] words) =>
        words is [{ Length: >= 2 and <= 5 } word] && text.Where(char.IsLetterOrDigit).All(char.IsUpper) && !Syllable().IsMatch(word);

    [GeneratedRegex("[^aeiouy][aeiouy]+[^aeiouy]")]
    private static partial Regex Syllable();

    /// <summary>The words of a text, in small letters and without signs; none where there is no text.</summary>
    public static string[] In(string? text) => text is null ? [] : Of(text);

    /// <summary>The words alone, in small letters: letters, digits, and the vowel signs of other scripts.</summary>
    private static string[] Of(string text) =>
        string.Concat(text.EnumerateRunes().Select(sign => PlainLetters.IsPartOfAWord(sign) ? Rune.ToLowerInvariant(sign).ToString() : " ")).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
