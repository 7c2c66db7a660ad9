using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Assessments;
using CinWorkflows.Cases.ChildProtection;
using CinWorkflows.Cases.Closure;
using CinWorkflows.Cases.Delivery;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Cases.Safeguarding;
using CinWorkflows.Cases.Visits;
using CinWorkflows.Cases.Workers;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Server.Simulation;

/// <summary>What an ordinary team does about each duty, so that a case can live its whole life without a script.</summary>
/// <param name="pack">The authority's rules.</param>
/// <param name="closeAfterReview">The review that finds the child no longer in need.</param>
internal sealed class OrdinaryPractice(PolicyPack pack, int closeAfterReview = 4)
{
    private readonly MeetingPractice _meetings = new(pack);
    private readonly TransferPractice _transfers = new();

    /// <summary>The acts that bring a duty forward on a day; none where it has to wait.</summary>
    public IReadOnlyList<(Actor Actor, Act Act)> Attend(Duty duty, CaseFile file, IReadOnlyCollection<Duty> open, DateTimeOffset now, DateOnly today)
    {
        var worker = file.Allocation.WorkerId is { } id ? new Actor(id, Role.SocialWorker) : OrdinaryCast.Manager;
        return duty.Kind switch
        {
            DutyKind.AllocateWorker => [(OrdinaryCast.Manager, new WorkerAssigned(OrdinaryCast.Worker.Id))],
            DutyKind.StartAssessment => [(worker, new AssessmentStarted(today))],
            DutyKind.ConcludeAssessment when file.Assessment is null => [],
            DutyKind.ConcludeAssessment => [(worker, new AssessmentConcluded(today, AssessmentOutcome.Section17Support, Agencies(file), DelayReason(duty, today)))],
            DutyKind.DiscussAttendees => [(worker, new AttendeesDiscussed(today, Family(file), ChildAttends: true, "Robin wishes to come and understands what it is about."))],
            DutyKind.HoldFirstPlanningMeeting or DutyKind.HoldReview or DutyKind.HoldEarlyReview or DutyKind.HoldTwelveMonthReview or DutyKind.RearrangeMeeting =>
                _meetings.Attend(duty, file, open, worker, now, today),
            DutyKind.AgreePlan => FirstPlan(file, worker, today),
            DutyKind.CirculatePlan or DutyKind.CirculateAmendedPlan => Circulation((PlanSubject)duty.Subject!, file, worker, today),
            DutyKind.GivePlanByHand => [(worker, new PlanGivenByHand(file.CurrentPlan!.Version, Person(duty), today))],
            DutyKind.InformByHand => [(worker, new InformedByHand(((InformedSubject)duty.Subject!).MatterId, Person(duty), today, "By telephone."))],
            DutyKind.ObtainPlanReply => [(worker, Reply(duty, file, today))],
            DutyKind.AgreeReviewInterval => [(OrdinaryCast.Manager, new ReviewIntervalAgreed(pack.Review.AtLeastEvery, today))],
            DutyKind.AgreeReviewChair => [(OrdinaryCast.Manager, new ReviewChairAgreed(pack.Chairs[ChairedMeeting.Review].Roles[0]))],
            DutyKind.ObtainViews => [(worker, new ViewsReceived(Person(duty), today, "Is content with how things go."))],
            DutyKind.RecordReviewOutcome => [(worker, Outcome(file, today))],
            DutyKind.AmendPlan => [(worker, Amendment(file, today))],
            DutyKind.DecideClosure => [(OrdinaryCast.Manager, new ClosureDecided(today, Approve: true, pack.ClosureRoutes[0].Id, ContinuingSupport.SingleAgency, "The outcomes are achieved and school support goes on."))],
            DutyKind.ConcludeReassessment => [(worker, new AssessmentConcluded(today, AssessmentOutcome.Section17Support, Agencies(file), DelayReason(duty, today)))],
            DutyKind.PlanForAdulthood => [(worker, new AdulthoodPlanned(today, "Adult services assess in spring."))],
            DutyKind.HoldStrategyDiscussion => [(OrdinaryCast.Manager, new StrategyDiscussionHeld(today, Section47: false, "The threshold is not met."))],
            DutyKind.DiscussSafeguardingConcern => [(OrdinaryCast.Manager, new SafeguardingConcernDiscussed(duty.Subject!.Text, today, StrategyDiscussion: false, "Discussed; the plan covers it."))],
            DutyKind.VisitChild => [(worker, new VisitMade(today, ChildSeen: true, SeenAlone: true))],
            DutyKind.CompleteAction => [(worker, new ActionCompleted(duty.Subject!.Text, today))],
            DutyKind.FurtherDuty => Further(duty, worker, today),
            DutyKind.SettleUndelivered => [(worker, new UndeliveredSettled(((UndeliveredSubject)duty.Subject!).MessageId, UndeliveredChoice.GivenByHand, today, "Handed over at a visit."))],
            DutyKind.SettleCalendar => [(worker, new MeetingKept(duty.Subject!.Text, "The time is as agreed with the family."))],
            _ when duty.Definition.Side != TransferSide.None => _transfers.Attend(duty, file, worker, today),
            DutyKind.ResolveHold => [(OrdinaryCast.Manager, new ChildProtectionPlanEnded(today))],
            _ => [],
        };
    }

    private IReadOnlyList<(Actor Actor, Act Act)> FirstPlan(CaseFile file, Actor worker, DateOnly today)
    {
        var content = OrdinaryPlan.For(file, pack, today);
        var agreed = (worker, (Act)new PlanAgreed(1, today, content));
        return pack.Gates.ContainsKey(GateKind.ParentalViews)
            ?
            [
                (worker, new PlanDrafted(1, content)),
                (worker, new ViewsOnPlanRecorded(1, OrdinaryCast.Mother.Id, "Would like the visits in the afternoon.")),
                agreed,
            ]
            : [agreed];
    }

    /// <summary>A version is circulated once it is agreed, though its limit may run from before.</summary>
    private static IReadOnlyList<(Actor Actor, Act Act)> Circulation(PlanSubject copy, CaseFile file, Actor worker, DateOnly today) =>
        file.Plan(copy.Version) is { AgreedOn: not null } ? [(worker, new PlanCirculated(copy.Version, today))] : [];

    private Act Amendment(CaseFile file, DateOnly today) => new PlanAgreed(
        file.CurrentPlan!.Version + 1,
        today,
        OrdinaryPlan.For(file, pack, file.CurrentPlan.StartsOn!.Value),
        Consultation: [.. file.Participants.Where(person => person.Kind != ParticipantKind.Other).Select(person => new Consulted(person.Id, "Agrees to the change."))]);

    private Act Reply(Duty duty, CaseFile file, DateOnly today)
    {
        var disagrees = Person(duty) == OrdinaryCast.Father.Id && pack.Plan.Replies.Contains(PlanReply.Disagrees);
        return new PlanReplyRecorded(
            file.CurrentPlan!.Version,
            Person(duty),
            disagrees ? PlanReply.Disagrees : PlanReply.Signed,
            today,
            disagrees ? "The frequency of visits." : null);
    }

    private Act Outcome(CaseFile file, DateOnly today)
    {
        var number = file.AwaitingOutcome!.Number;
        var ends = number >= closeAfterReview;
        var outcomes = file.CurrentPlan!.Outcomes;
        return new ReviewOutcomeRecorded(
            today,
            [ends ? ReviewOutcome.NoLongerInNeed : ReviewOutcome.RemainsInNeed],
            ends ? "Attendance has been above 95 % for two terms." : "Attendance is rising; the services help.",
            [.. outcomes.Select(id => new OutcomeProgress(id, ends ? ProgressRating.Achieved : ProgressRating.OnTrack))],
            AmendPlan: number == 1 && !ends,
            RecommendedRoute: ends ? pack.ClosureRoutes[0].Id : null);
    }

    /// <summary>A gate is decided by a role that may, for the first of its options.</summary>
    private IReadOnlyList<(Actor Actor, Act Act)> Further(Duty duty, Actor worker, DateOnly today)
    {
        var rule = pack.FurtherDuties[((FurtherDutySubject)duty.Subject!).RuleId];
        var manager = rule.Decision?.By.Contains(Role.ServiceManager) == true && !rule.Decision.By.Contains(Role.TeamManager) ? OrdinaryCast.ServiceManager : OrdinaryCast.Manager;
        var actor = rule.Decision is null || rule.Decision.By.Contains(worker.Role) ? worker : manager;
        return rule.DoneBy.Word == DoneBy.Recorded
            ? [(actor, new FurtherDutyDone(duty.Subject!.Text, today, "Done.", rule.Decision?.Options[0].Id))]
            : [];
    }

    private static string? DelayReason(Duty duty, DateOnly today) => duty.IsOverdue(today) ? "A parent was in hospital." : null;

    private static IReadOnlyList<string> Agencies(CaseFile file) =>
        [.. file.Participants.Where(person => person.Kind == ParticipantKind.Agency).Select(person => person.Id)];

    private static IReadOnlyList<string> Family(CaseFile file) =>
        [.. file.Participants.Where(person => person.Kind is ParticipantKind.Child or ParticipantKind.Parent).Select(person => person.Id)];

    private static string Person(Duty duty) => duty.Subject!.PersonId!;
}
