using CinWorkflows.Cases.Breaches;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Records.Acts;

namespace CinWorkflows.Workflows.Breaches;

/// <summary>What a rule that was not kept asks for and what was done instead: the sentence that is stored with the act.</summary>
public static class BreachInWords
{
    /// <summary>The sentence of the rule that somebody has to answer; none for any other duty.</summary>
    /// <param name="duty">The duty.</param>
    /// <param name="acts">The acts of the case as they stand.</param>
    public static IEnumerable<string> Of(Duty duty, IEnumerable<RecordedAct> acts)
    {
        ArgumentNullException.ThrowIfNull(duty);
        ArgumentNullException.ThrowIfNull(acts);
        return duty is { Kind: DutyKind.AnswerBreach, Subject: { } subject }
            ? from entry in acts
              from breach in entry.Breaches.Index()
              where RecordedBreach.IdOf(entry.Sequence, breach.Index) == subject.Text
              select breach.Item.Rule
            : [];
    }
}
