using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Adoption;
using CinWorkflows.Cases.Assessments;
using CinWorkflows.Cases.ChildProtection;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Cases.Safeguarding;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Cases.Visits;
using CinWorkflows.Cases.Workers;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Scenarios.Tests.Transfers;
using CinWorkflows.Simulation;

namespace CinWorkflows.Scenarios.Tests.GoldenActStreams;

/// <summary>The lives that are kept as streams of acts: between them they open every kind of duty but those of an undelivered message and of a calendar.</summary>
internal static class Lives
{
    private const string Received = "E09000017.H-0001.1";

    private static readonly ParticipantDetails Sender =
        new("former-1", ParticipantKind.Agency, "Ash Former", ReceivesPlan: false, "ash@hillingdon.example", "London Borough of Hillingdon");

    public static IReadOnlyDictionary<string, Func<Task<CaseWorld>>> All { get; } = new Dictionary<string, Func<Task<CaseWorld>>>
    {
        ["northamptonshire-whole-life"] = () => WholeAsync("northamptonshire"),
        ["hillingdon-whole-life"] = () => WholeAsync("hillingdon"),
        ["northamptonshire-concerns-and-unallocated"] = ConcernsAsync,
        ["northamptonshire-moved-out"] = MovedOutAsync,
        ["northamptonshire-moved-for-a-while"] = MovedForAWhileAsync,
        ["northamptonshire-moved-and-asserted"] = AssertedAsync,
        ["northamptonshire-moved-on"] = MovedOnAsync,
        ["hillingdon-moved-in"] = MovedInAsync,
        ["northamptonshire-moved-in-after-a-refusal"] = MovedInAfterRefusalAsync,
        ["northamptonshire-adopted-and-on-hold"] = AdoptedAsync,
        ["hillingdon-ended-early"] = EndedEarlyAsync,
        ["eastmere-further-duties"] = FurtherAsync,
    };

    private static async Task<CaseWorld> WholeAsync(string packId)
    {
        var world = await CaseWorld.InAsync(packId, "2026-01-05", record: Dose.Of(small: VirtualRecord.Memory, full: VirtualRecord.Sqlite));
        var simulation = new CaseSimulation(world.Host, world.Pack, new(world.Today));
        await simulation.BeginAsync(default);
        await simulation.LiveAsync(world.Today.AddYears(2), default);
        Assert.Empty(simulation.Refused);
        return world;
    }

    private static async Task<CaseWorld> ConcernsAsync()
    {
        var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync(workerId: null);
        await world.FulfilAsync(DutyKind.AllocateWorker);
        foreach (var kind in (DutyKind[])[DutyKind.StartAssessment, DutyKind.ConcludeAssessment, DutyKind.DiscussAttendees])
        {
            await world.FulfilAsync(kind);
        }

        await ArrangeAsync(world, "m1", MeetingPurpose.FirstPlanning);
        await world.DoAsync(new MeetingCancelled("m1", "The chair is ill."));
        await world.GoToAsync("2026-01-12");
        await world.FulfilAsync(DutyKind.HoldFirstPlanningMeeting);
        await world.FulfilAsync(DutyKind.AgreePlan);
        await world.FulfilAsync(DutyKind.CirculatePlan);
        await world.DoAsync(new SafeguardingConcernRaised("c1", world.Today, "Bruises."));
        await world.DoAsync(new SafeguardingConcernDiscussed("c1", world.Today, StrategyDiscussion: true, "The threshold may be met."), OrdinaryCast.Manager);
        await world.FulfilAsync(DutyKind.HoldStrategyDiscussion);
        await world.DoAsync(new CircumstancesChanged(world.Today, "The father has moved back."));
        await ArrangeAsync(world, "m3", MeetingPurpose.Review);
        await world.DoAsync(new AttendanceDeclined("m3", OrdinaryCast.Mother.Id, "Works then."));
        await world.DoAsync(new MeetingCancelled("m3", "The school is closed."));
        await world.DoAsync(new WorkerUnassigned("Has left."), OrdinaryCast.Manager);
        await world.GoToAsync("2026-03-02");
        return world;
    }

    private static async Task<CaseWorld> MovedOutAsync()
    {
        var world = await Moves.ReportedAsync();
        await world.AssessAsync(TransferRisk.Raised);
        await world.DoAsync(new SharingAsked(Moves.First, world.Today, OrdinaryCast.Mother.Id, Agrees: false, "Does not want it."));
        await world.DoAsync(new SharingAdviceSought(Moves.First, world.Today, Adviser.CaldicottGuardian, "May we share?"));
        await world.DoAsync(new SharingAdviceGiven(Moves.First, world.Today, MayShare: true, "Yes."));
        await world.DoAsync(new SharingDecided(Moves.First, world.Today, SharingBasis.Advice, "The guardian advised so.", Moves.NotTheFather));
        await world.DoAsync(new ServicesCompared(Moves.First, world.Today, [new("Play therapy", "Nightmares return", "Sessions by video")]));
        await world.PrepareAsync();
        await world.DoAsync(new ReceivingAuthorityNotified(Moves.First, world.Today, NotificationMeans.Hand, "Handed over."));
        await world.DoAsync(new TransferQuestioned(Moves.First, world.Today, "q1", "Which school?", "Jo Counterpart"));
        await world.DoAsync(new TransferAcknowledged(Moves.First, world.Today, "Duty team", RisksUnderstood: false));
        await world.FulfilAsync(DutyKind.HandOver, $"t1/{HandoverStep.JointVisit}");
        await world.DoAsync(new TransferRefused(Moves.First, world.Today, DisputeAbout.Threshold, "Below our threshold.", "Jo Counterpart"));
        await world.DoAsync(new ServiceManagerNotified(Moves.First, world.Today), OrdinaryCast.Manager);
        await world.DoAsync(new TransferDisputeDecided(Moves.First, world.Today, DisputeDecision.OfferAgain, "Talked to them."), OrdinaryCast.ServiceManager);
        await world.DoAsync(new ReceivingAuthorityNotified(Moves.First, world.Today, NotificationMeans.Link));
        await world.DoAsync(new TransferAcknowledged(Moves.First, world.Today, "Duty team", RisksUnderstood: true));
        await world.DoAsync(new TransferAccepted(Moves.First, world.Today, world.Today.AddDays(7), "Jo Counterpart", "Jo Counterpart"));
        await world.Host.AdvanceToAsync(world.Host.Clock.GetUtcNow().AddDays(7));
        await world.DoAsync(new CaseTransferred(Moves.First, world.Today, "They are responsible."), OrdinaryCast.Manager);
        return world;
    }

    private static async Task<CaseWorld> MovedForAWhileAsync()
    {
        var world = await Moves.ReportedAsync(recentMoves: 1, hasMoved: false, temporaryUntil: CaseWorld.Day("2026-06-30"));
        await world.AssessAsync();
        await world.DoAsync(new TransferWithdrawn(Moves.First, world.Today, WithdrawalReason.Returned, "Back with the grandparents."));
        await world.ReportAsync(number: 2);
        await world.GoToAsync("2026-05-04");
        return world;
    }

    private static async Task<CaseWorld> AssertedAsync()
    {
        var world = await Moves.NotifiedAsync(TransferRisk.Urgent);
        await world.GoToAsync("2026-03-02");
        await world.DoAsync(new TransferDisputed(Moves.First, world.Today, DisputeAbout.Delay, "No answer."), OrdinaryCast.Manager);
        await world.DoAsync(new ServiceManagerNotified(Moves.First, world.Today), OrdinaryCast.Manager);
        await world.DoAsync(new TransferAcknowledged(Moves.First, world.Today, "Duty team", RisksUnderstood: true));
        await world.DoAsync(
            new TransferDisputeDecided(Moves.First, world.Today, DisputeDecision.AssertTheirs, "Found there.", new(world.Today, "Theirs.")), OrdinaryCast.ServiceManager);
        await world.DoAsync(new AssertionReceived(Moves.First, world.Today, By: "Jo Counterpart", How: "By secure e-mail."));
        await world.GoToAsync("2026-03-16");
        return world;
    }

    private static async Task<CaseWorld> MovedOnAsync()
    {
        var world = await Moves.NotifiedAsync();
        await world.DoAsync(new TransferWithdrawn(Moves.First, world.Today, WithdrawalReason.MovedOn, "On to Kent."));
        await world.GoToAsync("2026-03-16");
        return world;
    }

    private static async Task<CaseWorld> MovedInAsync()
    {
        var world = await ReceivedAsync(await CaseWorld.HillingdonAsync(), "E06000061.N-0001.1", "E06000061", residentOn: null);
        await world.DoAsync(new ResidenceRecorded(world.Today, CaseWorld.Day("2026-01-02")));
        await world.DoAsync(new TransferInAcknowledged(world.Today, RisksUnderstood: true), OrdinaryCast.Manager);
        await world.DoAsync(new TransferInDecided(world.Today, TransferInDecision.Accept, world.Today, "The need is as assessed."), OrdinaryCast.Manager);
        await world.DoAsync(new TransferInWithdrawn(world.Today, WithdrawalReason.Returned));
        await world.GoToAsync("2026-01-07");
        await world.DoAsync(new CrossedWithdrawalSettled(world.Today, "The family lives here."), OrdinaryCast.Manager);
        await world.DoAsync(MeetingAfterMoveScenarios.Discussed(world));
        await ArrangeAsync(world, "after-move", MeetingPurpose.TransferIn);
        await world.GoToAsync("2026-01-14", "18:00");
        await world.DoAsync(new MeetingHeld("after-move", world.Today, [OrdinaryCast.Mother.Id, Sender.Id], "The plan goes on."));
        await world.FulfilAsync(DutyKind.AgreePlan);
        await world.FulfilAsync(DutyKind.CirculatePlan);
        await world.GoToAsync("2026-02-10");
        return world;
    }

    private static async Task<CaseWorld> MovedInAfterRefusalAsync()
    {
        var world = await ReceivedAsync(await CaseWorld.NorthamptonshireAsync(), Received, Moves.Hillingdon, "2026-01-05");
        await world.DoAsync(MeetingAfterMoveScenarios.Discussed(world));
        await ArrangeAsync(world, "after-move", MeetingPurpose.TransferIn);
        await world.DoAsync(new MeetingCancelled("after-move", "Nobody could come."));
        await world.DoAsync(
            new TransferInDecided(world.Today, TransferInDecision.Refuse, null, "Below our threshold.", DisputeAbout.Threshold), OrdinaryCast.Manager);
        await world.DoAsync(new TransferInAsserted(world.Today, "The child is found with you."));
        await world.GoToAsync("2026-01-12");
        return world;
    }

    private static async Task<CaseWorld> AdoptedAsync()
    {
        var world = await CaseWorld.NorthamptonshireAsync();
        await BeginAsync(world, new EpisodeAdopted
        {
            AdoptedOn = world.Today,
            ReferredOn = CaseWorld.Day("2025-05-26"),
            Child = new("la-1", "Robin Example", new(2017, 6, 1), ReceivesPlan: false),
            TeamId = OrdinaryCast.Team,
            WorkerId = "sw-1",
            AssessmentStartedOn = CaseWorld.Day("2025-06-02"),
            AssessmentConcludedOn = CaseWorld.Day("2025-07-01"),
            PlanStartedOn = CaseWorld.Day("2025-07-07"),
        });
        await world.GoToAsync("2026-01-08");
        await world.DoAsync(new ChildProtectionPlanStarted(world.Today), OrdinaryCast.Manager);
        await world.GoToAsync("2026-03-02");
        await world.DoAsync(new ChildProtectionPlanEnded(world.Today), OrdinaryCast.Manager);
        await world.DoAsync(new ParticipantAdded(OrdinaryCast.Father));
        await world.GoToAsync("2026-03-30");
        await world.DoAsync(new ChildProtectionPlanStarted(world.Today), OrdinaryCast.Manager);
        await world.GoToAsync("2026-04-13");
        return world;
    }

    private static async Task<CaseWorld> EndedEarlyAsync()
    {
        var world = await CaseWorld.HillingdonAsync();
        await world.OpenAsync();
        await world.FulfilAsync(DutyKind.StartAssessment);
        await world.FulfilAsync(DutyKind.DiscussAttendees);
        await world.DoAsync(new AssessmentConcluded(world.Today, AssessmentOutcome.Section17Support, [OrdinaryCast.School.Id], null));
        await ArrangeAsync(world, "m1", MeetingPurpose.FirstPlanning);
        await world.DoAsync(new BecameLookedAfter(world.Today, [new("meeting/m1", "It is not held.", "The care plan takes over.")]));
        return world;
    }

    private static async Task<CaseWorld> FurtherAsync()
    {
        var reading = PackLibrary.Of([("eastmere-1.0.0.json", Eastmere)]);
        var world = await CaseWorld.InAsync("eastmere", "2026-01-05", packs: reading.Library);
        await world.ReachReviewAsync(allSign: false);
        await world.DoAsync(new VisitMade(world.Today, ChildSeen: true, SeenAlone: false));
        await world.FulfilAsync(DutyKind.FurtherDuty, (await world.ViewAsync()).Duties.First(view => $"{view.Duty.Subject}".StartsWith("discussNotSeenAlone", StringComparison.Ordinal)).Duty.Subject!.Text);
        await world.DoAsync(new VisitMade(world.Today, ChildSeen: true, SeenAlone: true) { Again = true });
        await world.Host.AdvanceToAsync(LondonTime.At((await world.FileAsync()).FirstPlan!.StartsOn!.Value.AddMonths(3), new(10, 0)));
        await world.DoAsync(new FurtherDutyDone("monthGate/step1", world.Today, "Half of the goals are reached.", "panel"), OrdinaryCast.Manager);
        await world.DoAsync(new WorkerUnassigned("Has left."), OrdinaryCast.Manager);
        await world.Host.AdvanceToAsync(world.Host.Clock.GetUtcNow().AddDays(10));
        return world;
    }

    /// <summary>Eastmere 1.0.0 as it was when its lives were recorded: a version in use never changes.</summary>
    public static string Eastmere
    {
        get
        {
            using var stream = typeof(Lives).Assembly.GetManifestResourceStream("packs/eastmere-1.0.0.json")!;
            using var reader = new StreamReader(stream);
            return reader.ReadToEnd();
        }
    }

    private static async Task ArrangeAsync(CaseWorld world, string id, MeetingPurpose purpose)
    {
        var start = LondonTime.At(world.Pack.Authority.WorkingCalendar().AddWorkingDays(world.Today, 5), new(16, 0));
        var family = (await world.FileAsync()).Participants.Where(person => person.Kind != ParticipantKind.Child && person.Id != OrdinaryCast.Father.Id);
        string[] attendees = [.. family.Select(person => person.Id)];
        await world.DoAsync(new MeetingArranged(
            id,
            purpose,
            start,
            start.AddHours(1),
            new("Town Hall", "Bus", "None needed", "After school"),
            "tm-1",
            Role.TeamManager,
            attendees)
        {
            ChairReason = "The manager knows the family.",
            LeftOutReasons = CaseWorld.LeftOut(OrdinaryCast.Child.Id, OrdinaryCast.Father.Id),
        });
    }

    private static async Task<CaseWorld> ReceivedAsync(CaseWorld world, string transferId, string from, string? residentOn)
    {
        var notice = new TransferNotice(
            transferId, from, world.Today, residentOn is null ? null : CaseWorld.Day(residentOn), TransferRisk.Standard, "None known.", Sender.Id);
        await BeginAsync(world, new CaseOpened(
            world.Today, OrdinaryCast.Child, OrdinaryCast.Team, "sw-1", [], [OrdinaryCast.Mother, OrdinaryCast.Father, OrdinaryCast.School, Sender], notice));
        return world;
    }

    private static async Task BeginAsync(CaseWorld world, Act act)
    {
        var decision = await world.Host.Register.OpenAsync(new(CaseWorld.CaseId, world.Pack.Id, null, OrdinaryCast.Manager, act), default);
        Assert.True(decision.Receipt is not null, string.Join("; ", decision.Refusals));
        await world.Host.SettleAsync();
    }
}
