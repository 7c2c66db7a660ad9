using System.Collections.Frozen;
using CinWorkflows.Cases.Acts;

namespace CinWorkflows.Cases.Plans;

/// <summary>
/// Words that stand where a plan should say something and say nothing: "TBC", "as needed", "n/a". Software cannot judge a sentence, so it
/// takes exception only to a text that is nothing else, and leaves the last word to the chair, who says by name why it stays.
/// </summary>
internal static class EmptyWords
{
    private static readonly FrozenSet<string> Known = FrozenSet.ToFrozenSet(
        [
            "xx", "xxx", "tbc", "tba", "tbd", "to be confirmed", "to be agreed", "to be decided", "to be determined", "to be arranged", "to be discussed",
            "as needed", "as required", "as necessary", "as appropriate", "as and when", "when needed", "when required", "if needed", "if required", "where needed",
            "n a", "na", "not applicable", "none", "nil", "nothing", "no", "yes", "ok", "ongoing", "on going", "continuing", "pending", "asap", "unknown", "not known",
            "see above", "as above", "see below", "see plan", "as discussed", "as before", "as agreed", "same", "same as before", "ditto", "various", "etc", "all", "everyone",
            "everybody", "test", "usual", "as usual", "normal", "standard", "later", "in due course",
        ],
        StringComparer.Ordinal);

    /// <summary>Whether a text is given and says nothing.</summary>
    public static bool Are(string? text) => !string.IsNullOrWhiteSpace(text) && Bare(text) is var bare && (bare.Length <= 1 || Known.Contains(bare));

    /// <summary>Whether a text is given and is nobody's answer: "yes" and "none" are answers, "x" and "as discussed" are not.</summary>
    public static bool AreNoAnswer(string? text) => Are(text) && Bare(text!) is not ("yes" or "no" or "ok" or "none" or "nothing" or "as agreed");

    /// <summary>Refuses words that say nothing unless the chair has answered for each by name, and answers where nothing was asked.</summary>
    public static IEnumerable<Refusal> Check(PlanContent plan, IReadOnlyList<WordsKept>? kept, string clause)
    {
        var empty = Texts(plan).Where(text => Are(text.Text)).ToList();
        foreach (var (field, text) in empty.Where(text => kept?.Any(answer => answer.Field == text.Field) != true))
        {
            yield return new(field, $"“{text}” says nothing that anybody can do, see or judge. Say what is meant; or, where it stays, answer for it under your name in 'wordsKept', with the field and the reason.", clause);
        }

        for (var index = 0; index < kept?.Count; index++)
        {
            var answer = kept[index];
            if (empty.All(text => text.Field != answer.Field))
            {
                yield return new($"wordsKept[{index}].field", $"nothing is asked about '{answer.Field}': leave it out.");
            }
            else if (string.IsNullOrWhiteSpace(answer.Reason) || Are(answer.Reason))
            {
                yield return new($"wordsKept[{index}].reason", $"say why '{answer.Field}' stays as it is.", clause);
            }
        }
    }

    private static IEnumerable<(string Field, string? Text)> Texts(PlanContent plan) =>
    [
        .. plan.Needs.SelectMany((need, index) => new (string, string?)[] { ($"content.needs[{index}].description", need.Description), ($"content.needs[{index}].services", need.Services) }),
        .. plan.Outcomes.SelectMany((outcome, index) => new (string, string?)[] { ($"content.outcomes[{index}].description", outcome.Description), ($"content.outcomes[{index}].measure", outcome.Measure) }),
        .. plan.Actions.Select((action, index) => ($"content.actions[{index}].description", (string?)action.Description)),
        .. plan.Contacts.Select((contact, index) => ($"content.contacts[{index}].responsibility", (string?)contact.Responsibility)),
        ("content.contingency", plan.Contingency),
        ("content.reviewPoints", plan.ReviewPoints),
        ("content.longTermReason", plan.LongTermReason),
        ("content.forTheChild", plan.ForTheChild),
    ];

    /// <summary>The words alone, in small letters, with one space between them.</summary>
    private static string Bare(string text) => string.Join(
        ' ',
        new string([.. text.Select(sign => char.IsLetterOrDigit(sign) ? char.ToLowerInvariant(sign) : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
