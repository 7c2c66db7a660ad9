using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Workflows.Breaches;
using CinWorkflows.Workflows.Meetings;
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
    /// <param name="acts">The acts of the case as they stand, which hold the sentences of the rules that were not kept, and how a meeting was when somebody was to be told of it; none leaves those out.</param>
    public static IReadOnlyList<string> About(Duty duty, CaseView view, PolicyPack pack, IReadOnlyList<RecordedAct> acts) =>
        [
            .. view.About(duty.Subject, pack, subject => MeetingNewsThen.Of(subject, acts)),
            .. RestrictionInWords.Of(view.File, duty.Subject?.PersonId),
            .. BreachInWords.Of(duty, acts),
        ];
}
