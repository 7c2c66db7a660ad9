using CinWorkflows.Cases.Breaches;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Corrections;
using CinWorkflows.Workflows.Ports.Records.Acts;
using CinWorkflows.Workflows.Ports.Records.Cases;

namespace CinWorkflows.Web.Cases;

/// <summary>What a duty is about, in words, so that two of one kind are told apart.</summary>
internal static class DutySubjects
{
    /// <summary>Whom it is about, what its subject is, and of a rule that was not kept what it asks for and what was done instead.</summary>
    /// <param name="duty">The duty.</param>
    /// <param name="view">Its case.</param>
    /// <param name="pack">The authority's words.</param>
    /// <param name="history">All acts of the case, which hold the sentences of the rules that were not kept; none leaves those out.</param>
    public static IReadOnlyList<string> About(Duty duty, CaseView view, PolicyPack pack, IReadOnlyList<RecordedAct> history) =>
        [
            .. view.About(duty.Subject, pack),
            .. RestrictionInWords.Of(view.File, duty.Subject?.PersonId),
            .. duty is { Kind: DutyKind.AnswerBreach, Subject: { } subject } ? RuleOf(subject.Text, history) : [],
        ];

    private static IEnumerable<string> RuleOf(string breachId, IReadOnlyList<RecordedAct> history) =>
        from entry in EffectiveActs.Of(history)
        from breach in entry.Breaches.Index()
        where RecordedBreach.IdOf(entry.Sequence, breach.Index) == breachId
        select breach.Item.Rule;
}
