using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Assessments;
using CinWorkflows.Cases.Breaches;
using CinWorkflows.Cases.ChildProtection;
using CinWorkflows.Cases.Closure;
using CinWorkflows.Cases.Disability;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Cases.Safeguarding;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Cases.Visits;
using CinWorkflows.Cases.Workers;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;

namespace CinWorkflows.Scenarios.Tests.Clocks;

/// <summary>Acts as careless people might record them: late, out of order, left out, by whoever; what is refused is dropped.</summary>
internal sealed class RandomHistory(PolicyPack pack, int seed)
{
    private readonly Random _random = new(seed);
    private int _next;

    public DateOnly Today { get; private set; } = new(2026, 1, 5);

    /// <summary>Every third child has moved here under the plan of another authority.</summary>
    public CaseOpened Opening() => new(Today, OrdinaryCast.Child, OrdinaryCast.Team, "sw-1", [], [OrdinaryCast.Mother, OrdinaryCast.School])
    {
        Transfer = seed % 3 == 0
            ? new("E10000016.K-0001.1", "E10000016", Today, Today, TransferRisk.Standard) { Plan = new(Today.AddMonths(-3), Today.AddMonths(9), new Period(2, Unit.Weeks), Today.AddDays(-50), Today.AddDays(-5)) }
            : null,
    };

    /// <summary>Something that somebody tries to record, on the same day or some days later.</summary>
    public (Actor Actor, Act Act) Next(CaseFile file)
    {
        Today = Today.AddDays(_random.Next(3) == 0 ? _random.Next(25) : 0);
        var actor = _random.Next(2) == 0 ? OrdinaryCast.Manager : OrdinaryCast.Worker;
        var ahead = Towards(file);
        return (actor, _random.Next(3) > 0 && ahead is not null ? ahead : Any(file));
    }

    /// <summary>What brings the case forward, so that a history reaches its later stages.</summary>
    private Act? Towards(CaseFile file) => file switch
    {
        { Ending: not null } => new CaseReopened(Today, "Again."),
        { Hold: not null } => _random.Next(4) == 0 ? new ChildProtectionPlanEnded(Today) : null,
        { TransferIn: { IsAccepted: false } } => new TransferInDecided(Today, _random.Next(3) > 0 ? TransferInDecision.Accept : TransferInDecision.Reassess, Today, "As assessed."),
        { TransferIn.Decision: TransferInDecision.Accept, AttendeesDiscussedOn: null } => Discussed(),
        { TransferIn.Decision: TransferInDecision.Accept, TransferMeeting: null } => Arrange(MeetingPurpose.TransferIn),
        { TransferIn.Decision: TransferInDecision.Accept, TransferMeeting: { HeldOn: null } meeting } => Held(meeting),
        { Assessment: null } => new AssessmentStarted(Past()),
        { Assessment.ConcludedOn: null } => new AssessmentConcluded(Today, AssessmentOutcome.Section17Support, DelayReason: "Late."),
        { AttendeesDiscussedOn: null } => Discussed(),
        { FirstPlanningMeeting: null } => Arrange(MeetingPurpose.FirstPlanning),
        { FirstPlanningMeeting: { HeldOn: null } meeting } => Held(meeting),
        { CurrentPlan: null } => Agree(file),
        _ => null,
    };

    private AttendeesDiscussed Discussed() => new(Today, ["child-1", "mother-1"], ChildAttends: false, "Too young.", ["mother-1", "school-1"]);

    private Act Any(CaseFile file) => _random.Next(38) switch
    {
        0 => Arrange(MeetingPurpose.Review),
        1 => Arrange(MeetingPurpose.TwelveMonthReview),
        2 or 3 => file.Meetings.LastOrDefault(meeting => meeting.State == MeetingState.Arranged) is { } meeting ? Held(meeting) : new VisitMade(Today, true, true),
        4 => file.Meetings.LastOrDefault() is { } meeting ? new MeetingCancelled(meeting.Id, "Illness.") : new VisitMade(Past(), true, false),
        5 => Agree(file),
        6 => new PlanCirculated(Math.Max(1, file.CurrentPlan?.Version ?? 1), Today),
        7 => new PlanDatesChanged(1, Today.AddDays(_random.Next(-30, 200)), file.CurrentPlan?.ExpectedEndOn?.AddDays(-_random.Next(0, 30)) ?? Today, "Put right."),
        8 => new ReviewIntervalAgreed(new Period(_random.Next(1, 7), Unit.Months), Today, _random.Next(2) == 0 ? "Abroad." : null),
        9 or 10 or 11 => Outcome(file),
        12 => new ReviewWithoutMeetingApproved("All agree."),
        13 => new ReviewHeldWithoutMeeting(Past(), "By telephone."),
        14 => new CircumstancesChanged(Past(), "A change."),
        15 => new VisitMade(Past(), _random.Next(2) == 0, false),
        16 => file.CurrentPlan?.Actions.FirstOrDefault() is { } action ? new ActionCompleted(action.Id, Today) : new WorkerUnassigned("Left."),
        17 => new SafeguardingConcernRaised($"c{++_next}", Past(), "Bruises."),
        18 => new SafeguardingConcernDiscussed(file.Concerns.LastOrDefault(concern => concern.IsOpen)?.Id ?? "c0", Today, _random.Next(2) == 0, "Discussed."),
        19 => new StrategyDiscussionHeld(Today, false, "Held."),
        20 => _random.Next(3) == 0 ? new ChildProtectionPlanStarted(Today) : new ReviewChairAgreed(Role.LeadProfessional, "sw-1"),
        21 => new ClosureDecided(Today, _random.Next(2) == 0, pack.ClosureRoutes[0].Id, ContinuingSupport.None, "Decided.", Settled(file)),
        22 => _random.Next(3) == 0 ? new BecameLookedAfter(Today, Settled(file)) : new WorkerAssigned("sw-2"),
        23 => new LongTermNeedAcknowledged(Today, "Disability."),
        24 => new AssessmentStarted(Today),
        25 => new AssessmentConcluded(Today, (AssessmentOutcome)_random.Next(3), DelayReason: "Late.", Settled: Settled(file)),
        26 or 27 => file.Breaches?.LastOrDefault(breach => breach.AnsweredOn is null) is { } breach
            ? new BreachAnswered(breach.Id, Today, "Seen.", breach.StillOwed == true && _random.Next(2) == 0 ? true : null)
            : new VisitMade(Past(), true, false),
        28 or 29 or 30 or 31 or 32 => Arrangements(),
        33 => new ParticipantAdded(OrdinaryCast.School),
        34 => new DisclosureRestricted("mother-1", [DisclosureTopic.Meetings], "She has threatened the school."),
        35 => Restriction(file) is { } restriction
            ? _random.Next(2) == 0 ? new DisclosureRestrictionConfirmed(restriction, Today, "The school has told of it.") : new DisclosureRestrictionLifted(restriction, Today, "Nothing speaks for it.")
            : new VisitMade(Today, true, true),
        36 => new WorkerAssigned(file.Allocation.WorkerId == "sw-1" ? "sw-2" : "sw-1", "Illness in the team."),
        _ => _random.Next(4) == 0 ? new CaseOpenedInError("By mistake.", Settled(file)) : new ParticipantLeft("school-1", "Another school."),
    };

    private static string? Restriction(CaseFile file) => file.Restrictions?.LastOrDefault(held => held.LiftedOn is null)?.Id;

    /// <summary>What people agree with the family, within and beyond what they may.</summary>
    private RegimeChosen Arrangements()
    {
        var kind = (RegimeKind)_random.Next(3);
        Period? reviews = _random.Next(3) == 0 ? null : new Period(_random.Next(1, 24), Unit.Months);
        Period? visits = _random.Next(2) == 0 ? null : new Period(_random.Next(1, 130), Unit.Months);
        return new(kind, Today, reviews, visits, [.. pack.Regimes.GetValueOrDefault(kind)?.Criteria.Select(item => item.Id) ?? []], "mother-1", "The family asks for it.")
        {
            DisabilityEvidence = "The assessment, section 3: a diagnosis of cerebral palsy.",
            EvidencedOn = new(2025, 9, 12),
            EvidencedBy = "The community paediatrician",
            AgreedOn = Today,
            ReviewBy = kind == RegimeKind.AgreedWithFamily ? Today.AddMonths(_random.Next(1, 30)) : null,
        };
    }

    private List<OpenItemDecision>? Settled(CaseFile file) =>
        _random.Next(2) == 0 ? null : [.. OpenItems.On(file, pack, pack.Authority.WorkingCalendar(), Today).Select(matter => new OpenItemDecision(matter.Id, "It ends.", "All is on track."))];

    private MeetingArranged Arrange(MeetingPurpose purpose)
    {
        var startsAt = LondonTime.At(Today.AddDays(_random.Next(0, 3)), new(16, 0));
        return new($"m{++_next}", purpose, startsAt, startsAt.AddHours(1), new("Hall", "Bus", "None", "After school"), "tm-1", Role.TeamManager, ["mother-1"]) { ChairReason = "The manager knows the family.", TimeReason = "Nobody can come on another day." };
    }

    private MeetingHeld Held(Meeting meeting) => new(meeting.Id, Latest(LondonTime.DateOf(meeting.StartsAt), Today), ["mother-1"], "Held.");

    private PlanAgreed Agree(CaseFile file) => new(
        AmendedPlans.NextVersion(file),
        Today,
        OrdinaryPlan.For(file, pack, OrdinaryCast.Practitioners, Today.AddDays(_random.Next(-10, 200))) with { LongTermReason = _random.Next(2) == 0 ? "A lifelong disability." : null },
        "None given.",
        [.. file.Participants.Select(person => new Consulted(person.Id, "Yes."))]);

    private ReviewOutcomeRecorded Outcome(CaseFile file)
    {
        var outcome = (ReviewOutcome)_random.Next(3);
        return new(
            Today,
            [outcome],
            "All is on track.",
            [.. (file.CurrentPlan?.Outcomes ?? []).Select(id => new OutcomeProgress(id, ProgressRating.OnTrack))],
            AmendPlan: outcome != ReviewOutcome.NoLongerInNeed && _random.Next(2) == 0,
            RecommendedRoute: outcome == ReviewOutcome.NoLongerInNeed ? pack.ClosureRoutes[0].Id : null);
    }

    private DateOnly Past() => Today.AddDays(-_random.Next(0, 15));

    private static DateOnly Latest(DateOnly one, DateOnly other) => one > other ? one : other;
}
