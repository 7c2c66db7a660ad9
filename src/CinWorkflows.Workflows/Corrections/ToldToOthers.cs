using System.Collections.Frozen;
using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Adoption;
using CinWorkflows.Cases.Assessments;
using CinWorkflows.Cases.Closure;
using CinWorkflows.Cases.Contacts;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Cases.Safeguarding;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Cases.Workers;

namespace CinWorkflows.Workflows.Corrections;

/// <summary>Entries of which others are told: where one was wrong, somebody may have been told what was wrong.</summary>
internal static class ToldToOthers
{
    private static readonly FrozenSet<Type> Told = new[]
    {
        typeof(CaseOpened), typeof(EpisodeAdopted), typeof(ParticipantAdded), typeof(ContactDetailsChanged), typeof(AssessmentConcluded),
        typeof(MeetingArranged), typeof(MeetingMoved), typeof(MeetingAttendeesChanged), typeof(MeetingCancelled), typeof(MeetingHeld),
        typeof(PlanAgreed), typeof(PlanDatesChanged), typeof(PlanCirculated), typeof(ReviewOutcomeRecorded), typeof(SafeguardingConcernRaised),
        typeof(StrategyDiscussionHeld), typeof(ClosureRecommended), typeof(ClosureDecided), typeof(WorkerAssigned), typeof(LeadProfessionalNamed),
    }.ToFrozenSet();

    public static bool By(Act act) => Told.Contains(act.GetType()) || act.GetType().Namespace == typeof(MoveReported).Namespace;
}
