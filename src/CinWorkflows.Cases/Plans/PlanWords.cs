using CinWorkflows.Cases.Acts;

namespace CinWorkflows.Cases.Plans;

/// <summary>Words of a plan that say nothing (N13): the last word is the chair's, who says by name why they stay.</summary>
internal static class PlanWords
{
    /// <summary>Refuses words that say nothing unless the chair has answered for each by name, and answers where nothing was asked.</summary>
    public static IEnumerable<Refusal> Check(PlanContent plan, IReadOnlyList<WordsKept>? kept, string clause)
    {
        var empty = Texts(plan).Where(text => EmptyWords.AreNoPlan(text.Text, text.MayBeAWord)).ToList();
        foreach (var (field, text, _) in empty.Where(text => kept?.Any(answer => answer.Field == text.Field) != true))
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
            else if (string.IsNullOrWhiteSpace(answer.Reason) || EmptyWords.Are(answer.Reason))
            {
                yield return new($"wordsKept[{index}].reason", $"say why '{answer.Field}' stays as it is.", clause);
            }
        }
    }

    private static IEnumerable<(string Field, string? Text, bool MayBeAWord)> Texts(PlanContent plan) =>
    [
        .. plan.Needs.SelectMany((need, index) => new (string, string?, bool)[] { ($"content.needs[{index}].description", need.Description, true), ($"content.needs[{index}].services", need.Services, true) }),
        .. plan.Outcomes.SelectMany((outcome, index) => new (string, string?, bool)[] { ($"content.outcomes[{index}].description", outcome.Description, false), ($"content.outcomes[{index}].measure", outcome.Measure, true) }),
        .. plan.Actions.Select((action, index) => ($"content.actions[{index}].description", (string?)action.Description, false)),
        .. plan.Contacts.Select((contact, index) => ($"content.contacts[{index}].responsibility", (string?)contact.Responsibility, true)),
        .. plan.Resources.Select((resource, index) => ($"content.resources[{index}]", (string?)resource, true)),
        ("content.contingency", plan.Contingency, false),
        ("content.reviewPoints", plan.ReviewPoints, true),
        ("content.longTermReason", plan.LongTermReason, true),
        ("content.forTheChild", plan.ForTheChild, false),
    ];
}
