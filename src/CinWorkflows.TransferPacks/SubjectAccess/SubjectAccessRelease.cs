using System.Globalization;
using System.Text;

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
            .. decisions.SelectMany((decision, index) => Refuse(decision, $"decisions[{index}]", marks)),
            .. Undecided(marks, decisions),
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
                    .Select(entry => entry with { Passages = [.. entry.Passages.Where(passage => !IsUntold(passage, decisions)).Select(passage => new SubjectAccessPassage(passage.Label, Without(passage, decisions), []))] })
                    .Where((entry, place) => entry.Passages.Count > 0 || draft.Entries[place].Passages.Count == 0)
                    .Select((entry, place) => entry with { Id = (place + 1).ToString(CultureInfo.InvariantCulture) }),
            ],
            NotAbout = [],
            Sequence = null,
        };
    }

    /// <summary>Whether nothing of a passage is given, of which it is not even told that there is one.</summary>
    private static bool IsUntold(SubjectAccessPassage passage, IReadOnlyList<RedactionDecision> decisions) => passage.Marks is [var mark]
        && mark.Length == passage.Text.Length
        && (mark.Reasons.Contains(RedactionReason.Restricted) || mark.Reasons.Contains(RedactionReason.MayHarm))
        && Decision(mark, decisions)!.Remove;

    private static IEnumerable<(string Field, string Reason)> Refuse(RedactionDecision decision, string field, List<RedactionMark> marks)
    {
        if ((decision.Mark is null) == (decision.About is null))
        {
            yield return (field, "give one of 'mark' and 'about': one mark, or everything that is marked only because it is about one person.");
        }
        else if (decision.Mark is { } id && marks.TrueForAll(mark => mark.Id != id))
        {
            yield return ($"{field}.mark", $"the draft has no mark '{id}': what it was about has changed since. Read the draft again and decide on what it says now.");
        }
        else if (decision.About is not null && !marks.Exists(mark => IsFor(decision, mark)))
        {
            yield return ($"{field}.about", $"nothing is marked only because it is about '{decision.About}', or what is tells of kin too and is decided by its own mark.");
        }

        if (!decision.Remove && string.IsNullOrWhiteSpace(decision.Reason))
        {
            yield return ($"{field}.reason", "say why these words are given although they are marked: 'he has agreed', 'she said it herself', 'it is known to them'.");
        }
    }

    private static IEnumerable<(string Field, string Reason)> Undecided(List<RedactionMark> marks, IReadOnlyList<RedactionDecision> decisions)
    {
        var open = marks.Where(mark => Decision(mark, decisions) is null).Select(mark => mark.Id).ToList();
        return open.Count == 0
            ? []
            : [("decisions", $"{open.Count} of {marks.Count} marks are not decided yet: {string.Join(", ", open.Take(20))}{(open.Count > 20 ? ", …" : "")}. Say of each whether it is removed.")];
    }

    /// <summary>What was decided of the mark itself, and else of whom it is about.</summary>
    private static RedactionDecision? Decision(RedactionMark mark, IReadOnlyList<RedactionDecision> decisions) =>
        decisions.LastOrDefault(decision => decision.Mark == mark.Id) ?? decisions.LastOrDefault(decision => IsFor(decision, mark));

    /// <summary>
    /// Whether a mark is decided with all that is about one person. What tells of kin besides may be about others whom it does not name: it is taken out
    /// with the rest, and given only by a decision of its own.
    /// </summary>
    private static bool IsFor(RedactionDecision decision, RedactionMark mark) =>
        mark.Reasons is [RedactionReason.AboutSomebodyElse] && mark.About is [var about] && about == decision.About && (decision.Remove || !mark.TellsOfKin);

    private static string Without(SubjectAccessPassage passage, IReadOnlyList<RedactionDecision> decisions)
    {
        var given = new StringBuilder();
        var from = 0;
        foreach (var mark in passage.Marks.Where(mark => Decision(mark, decisions)!.Remove))
        {
            given.Append(passage.Text, from, mark.Start - from).Append('[').Append(SubjectAccessPaper.Removed(mark)).Append(']');
            from = mark.Start + mark.Length;
        }

        return given.Append(passage.Text, from, passage.Text.Length - from).ToString();
    }
}
