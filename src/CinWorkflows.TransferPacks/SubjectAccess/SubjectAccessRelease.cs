using System.Globalization;
using System.Text;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.TransferPacks.SubjectAccess;

/// <summary>Makes of a draft what is given, once each mark is decided on.</summary>
public static class SubjectAccessRelease
{
    /// <summary>What speaks against giving it: decisions on marks that the draft does not have, reasons that are missing, and marks on which nobody has decided.</summary>
    /// <param name="draft">The draft, as the record stands.</param>
    /// <param name="decisions">What was decided.</param>
    public static IEnumerable<(string Field, string Reason)> Refuse(SubjectAccessAnswer draft, IReadOnlyList<RedactionDecision> decisions)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(decisions);
        var marks = draft.Marks().ToList();
        return
        [
            .. decisions.SelectMany((decision, index) => Refuse(decision, $"decisions[{index}]", draft, marks)),
            .. Undecided([.. draft.Entries.Where(entry => !IsGone(entry, decisions)).SelectMany(entry => entry.Passages).SelectMany(passage => passage.Marks)], decisions),
        ];
    }

    /// <summary>
    /// The answer with everything taken out that was decided so; it holds none of the words, and no mark. Where what is gone is restricted or may do harm,
    /// nothing tells that there was something: no name of it, no gap in the numbers.
    /// </summary>
    /// <param name="draft">The draft.</param>
    /// <param name="decisions">What was decided; nothing speaks against it.</param>
    /// <exception cref="InvalidOperationException">Something does.</exception>
    public static SubjectAccessAnswer Of(SubjectAccessAnswer draft, IReadOnlyList<RedactionDecision> decisions)
    {
        if (Refuse(draft, decisions).Any())
        {
            throw new InvalidOperationException("Not everything that is marked is decided.");
        }

        return draft with
        {
            Entries =
            [
                .. draft.Entries
                    .Where(entry => !IsGone(entry, decisions) && !(entry.Passages.Count > 0 && entry.Passages.All(passage => IsUntold(passage, decisions))))
                    .Select(entry => entry with { Passages = [.. entry.Passages.Where(passage => !IsUntold(passage, decisions)).Select(passage => new SubjectAccessPassage(passage.Label, Without(entry.Id, passage, decisions), []))] })
                    .Select((entry, place) => entry with { Id = (place + 1).ToString(CultureInfo.InvariantCulture) }),
            ],
            NotAbout = [],
            Sequence = null,
        };
    }

    /// <summary>Whether whoever read the draft takes a whole entry out.</summary>
    private static bool IsGone(SubjectAccessEntry entry, IReadOnlyList<RedactionDecision> decisions) => decisions.Any(decision => decision.Entry == entry.Id && decision.Words is null);

    /// <summary>Whether nothing of a passage is given, of which it is not even told that there is one.</summary>
    private static bool IsUntold(SubjectAccessPassage passage, IReadOnlyList<RedactionDecision> decisions) => passage.Marks is [var mark]
        && mark.Length == passage.Text.Length
        && (mark.Reasons.Contains(RedactionReason.Restricted) || mark.Reasons.Contains(RedactionReason.MayHarm))
        && Decision(mark, decisions)!.Remove;

    private static IEnumerable<(string Field, string Reason)> Refuse(RedactionDecision decision, string field, SubjectAccessAnswer draft, List<RedactionMark> marks)
    {
        if (new[] { decision.Mark, decision.About, decision.Entry }.Count(given => given is not null) != 1)
        {
            yield return (field, "give one of 'mark', 'about' and 'entry': one mark, everything that is marked only because it is about one person, or what you take out of an entry yourself.");
        }
        else if (decision.Mark is { } id && marks.TrueForAll(mark => mark.Id != id))
        {
            yield return ($"{field}.mark", $"the draft has no mark '{id}': what it was about has changed since. Read the draft again and decide on what it says now.");
        }
        else if (decision.About is not null && !marks.Exists(mark => IsFor(decision, mark)))
        {
            yield return ($"{field}.about", $"nothing is marked only because it is about '{decision.About}', or what is tells of kin too and is decided by its own mark.");
        }

        if (decision.Entry is null && decision.Words is not null)
        {
            yield return ($"{field}.words", "words are taken out of an entry: name it in 'entry'.");
        }
        else if (decision.Entry is { } entry && draft.Entries.FirstOrDefault(found => found.Id == entry) is var found)
        {
            if (found is null)
            {
                yield return ($"{field}.entry", $"the draft has no entry '{entry}'.");
            }
            else if (decision.Words is { } words && (words.Length == 0 || !found.Passages.Any(passage => passage.Text.Contains(words, StringComparison.Ordinal))))
            {
                yield return ($"{field}.words", $"these words do not stand in entry '{entry}': copy them from the draft as they are.");
            }

            if (!decision.Remove)
            {
                yield return ($"{field}.remove", "what is not marked is given; leave the decision out.");
            }
        }

        if ((!decision.Remove || decision.Entry is not null) && string.IsNullOrWhiteSpace(decision.Reason))
        {
            yield return ($"{field}.reason", decision.Remove
                ? "say why these words are taken out though they are not marked: 'it tells where she lives now'."
                : "say why these words are given although they are marked: 'he has agreed', 'she said it herself', 'it is known to them'.");
        }
    }

    private static IEnumerable<(string Field, string Reason)> Undecided(List<RedactionMark> marks, IReadOnlyList<RedactionDecision> decisions)
    {
        var open = marks.Where(mark => Decision(mark, decisions) is null).Select(mark => mark.Id).ToList();
        return open.Count == 0
            ? []
            : [("decisions", $"{CountWords.Of(open.Count, $"of {CountWords.Of(marks.Count, "mark")} is", $"of {CountWords.Of(marks.Count, "mark")} are")} not decided yet: {string.Join(", ", open.Take(20))}{(open.Count > 20 ? ", …" : "")}. Say of each whether it is removed.")];
    }

    /// <summary>What was decided of the mark itself, and else of whom it is about.</summary>
    private static RedactionDecision? Decision(RedactionMark mark, IReadOnlyList<RedactionDecision> decisions) =>
        decisions.LastOrDefault(decision => decision.Mark == mark.Id) ?? decisions.LastOrDefault(decision => IsFor(decision, mark));

    /// <summary>
    /// Whether a mark is decided with all that is about one person. What tells of kin or of strangers besides may be about others whom it does not name: it is taken out
    /// with the rest, and given only by a decision of its own.
    /// </summary>
    private static bool IsFor(RedactionDecision decision, RedactionMark mark) =>
        mark.Reasons is [RedactionReason.AboutSomebodyElse] && mark.About is [var about] && about == decision.About && (decision.Remove || !mark.TellsOfUnnamed);

    private static string Without(string entry, SubjectAccessPassage passage, IReadOnlyList<RedactionDecision> decisions)
    {
        var gone = passage.Marks.Where(mark => Decision(mark, decisions)!.Remove).Select(mark => (mark.Start, End: mark.Start + mark.Length, Why: SubjectAccessPaper.Removed(mark)))
            .Concat(decisions.Where(decision => decision.Entry == entry).SelectMany(decision => Places(passage.Text, decision.Words!)))
            .OrderBy(place => place.Start);
        var given = new StringBuilder();
        var from = 0;
        foreach (var (start, end, why) in gone)
        {
            // Where one begins in what is gone already, nothing stands between them.
            given.Append(start > from ? passage.Text[from..start] : "").Append(start >= from ? $"[{why}]" : "");
            from = Math.Max(from, end);
        }

        return given.Append(passage.Text, from, passage.Text.Length - from).ToString();
    }

    private static IEnumerable<(int Start, int End, string Why)> Places(string text, string words)
    {
        for (var place = text.IndexOf(words, StringComparison.Ordinal); place >= 0; place = text.IndexOf(words, place + words.Length, StringComparison.Ordinal))
        {
            yield return (place, place + words.Length, "removed");
        }
    }
}
