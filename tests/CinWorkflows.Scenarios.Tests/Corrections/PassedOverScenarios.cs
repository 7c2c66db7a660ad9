using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Breaches;
using CinWorkflows.Cases.Corrections;
using CinWorkflows.Cases.Disability;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;

namespace CinWorkflows.Scenarios.Tests.Corrections;

/// <summary>It comes out that somebody has a say after others had agreed without them: that is recorded, and what was done without them is a breach.</summary>
public sealed class PassedOverScenarios
{
    private static readonly ParticipantDetails Friend = OrdinaryCast.Father with { Kind = ParticipantKind.Other, HasParentalResponsibility = false, ReceivesPlan = false };

    [Fact]
    public async Task N15_that_the_father_has_parental_responsibility_is_recorded_after_the_plan_was_agreed_without_him()
    {
        await using var world = await OpenAsync("northamptonshire", OrdinaryCast.Father with { HasParentalResponsibility = false });
        await ReachPlanAsync(world);
        var plan = (await world.FileAsync()).Sequence;

        var breach = Assert.Single(await CorrectAsync(world, OrdinaryCast.Father));

        Assert.Equal(("N15", "viewsReason", plan), (breach.Clause, breach.Field, breach.Entry));
        Assert.True((await world.FileAsync()).Participant("father-1")!.HasParentalResponsibility);
        await world.DutyAsync(DutyKind.AnswerBreach, (await world.FileAsync()).Breaches!.Single().Id);
        await world.DoAsync(new PlanCirculated(1, world.Today));
    }

    [Theory]
    [InlineData("northamptonshire", "N22")]
    [InlineData("hillingdon", "H19")]
    public async Task N22_H19_nor_is_it_refused_because_a_change_of_the_plan_was_agreed_without_him(string pack, string clause)
    {
        await using var world = await OpenAsync(pack, OrdinaryCast.Father with { HasParentalResponsibility = false });
        await ReachPlanAsync(world);
        await world.DoAsync(new PlanCirculated(1, world.Today));
        await world.DoAsync(new PlanAgreed(2, world.Today, await world.OrdinaryPlanAsync(), Consultation: [new("mother-1", "Agrees with it."), new("child-1", "Likes the club."), new("school-1", "Has a place.")]));
        var second = (await world.FileAsync()).Sequence;

        var breaches = await CorrectAsync(world, OrdinaryCast.Father);

        Assert.Contains(breaches, breach => (breach.Clause, breach.Field, breach.Entry) == (clause, "notConsulted", second));
        await world.RefusedAsync(
            new PlanAgreed(3, world.Today, await world.OrdinaryPlanAsync(), Consultation: [new("mother-1", "Agrees with it."), new("child-1", "Likes the club."), new("school-1", "Has a place.")]), "notConsulted", clause);
    }

    [Theory]
    [InlineData("northamptonshire", "N20", "N8")]
    [InlineData("hillingdon", "H18", "H8")]
    public async Task N8_N14_N20_H8_H12_H18_who_was_no_parent_until_it_was_put_right_is_given_the_plan_and_answers(string pack, string circulated, string discussed)
    {
        await using var world = await OpenAsync(pack, Friend);
        await ReachPlanAsync(world);
        await world.DoAsync(new PlanCirculated(1, world.Today));
        await world.NoDutyAsync(DutyKind.ObtainPlanReply, "v1/father-1");

        var breaches = await CorrectAsync(world, OrdinaryCast.Father with { ReceivesPlan = pack == "hillingdon" });

        Assert.Contains(breaches, breach => breach.Clause == discussed);
        Assert.Equal(pack == "northamptonshire", breaches.Any(breach => breach.Clause == circulated));
        await world.NoDutyAsync(DutyKind.ObtainPlanReply, "v1/father-1");
        await world.DutyAsync(DutyKind.GivePlanByHand, "v1/father-1");
        await world.DoAsync(new PlanGivenByHand(1, "father-1", world.Today));
        await world.NoDutyAsync(DutyKind.GivePlanByHand, "v1/father-1");
        await world.DutyAsync(DutyKind.ObtainPlanReply, "v1/father-1");
    }

    [Fact]
    public async Task N41_that_somebody_has_parental_responsibility_is_recorded_after_the_short_break_was_agreed_without_them()
    {
        await using var world = await OpenAsync("northamptonshire", OrdinaryCast.Father with { HasParentalResponsibility = false });
        await ReachPlanAsync(world);
        await world.DoAsync(ShortBreak(world), OrdinaryCast.Manager);
        var chosen = (await world.FileAsync()).Sequence;

        var breaches = await CorrectAsync(world, OrdinaryCast.Father);

        Assert.Contains(breaches, breach => (breach.Clause, breach.Field, breach.Entry) == ("N41", "notAsked", chosen));
        Assert.Equal(RegimeKind.ShortBreak, (await world.FileAsync()).Regime.Kind);
    }

    [Fact]
    public async Task N41_a_parent_with_parental_responsibility_who_joins_after_a_short_break_was_agreed_is_asked()
    {
        await using var world = await OpenAsync("northamptonshire", OrdinaryCast.Father with { HasParentalResponsibility = false });
        await ReachPlanAsync(world);
        await world.DoAsync(ShortBreak(world), OrdinaryCast.Manager);
        var aunt = new ParticipantDetails("aunt-1", ParticipantKind.Carer, "Ola Aunt", ReceivesPlan: false, HasParentalResponsibility: true);

        Assert.Empty((await world.TryAsync(new ParticipantAdded(new("gran-1", ParticipantKind.Carer, "Jude Elder", ReceivesPlan: false)))).Receipt!.Breaches);
        await world.BreachAsync(new ParticipantAdded(aunt), "person.hasParentalResponsibility", "N41");
        await world.DoAsync(new ParticipantLeft("mother-1", "She works abroad for a while."));
        Assert.Empty((await world.TryAsync(new ParticipantAdded(OrdinaryCast.Mother))).Receipt!.Breaches);

        // He gains it by a court's order.
        await world.DoAsync(new ParticipantLeft("father-1", "He is recorded anew with the order of the court."));
        await world.BreachAsync(new ParticipantAdded(OrdinaryCast.Father), "person.hasParentalResponsibility", "N41");
        await world.DoAsync(ShortBreak(world) with { AlsoAgreed = ["father-1"], NotAsked = [new("aunt-1", "She cannot be found.")] }, OrdinaryCast.Manager);
        await world.DoAsync(new ParticipantLeft("aunt-1", "She was recorded by mistake."));
        Assert.Empty((await world.TryAsync(new ParticipantAdded(aunt))).Receipt!.Breaches);
    }

    private static RegimeChosen ShortBreak(CaseWorld world) => new(
        RegimeKind.ShortBreak, world.Today, new(12, Unit.Months), null, ["noParentingCapacityIssues", "shortBreaksPlan", "personalAssistanceUpToTenHours"], "mother-1", "A short break of six hours a week.")
    {
        DisabilityEvidence = "Cerebral palsy: page 4 of the assessment.",
        EvidencedOn = new(2025, 9, 12),
        EvidencedBy = "The community paediatrician",
        AgreedOn = world.Today,
    };

    private static async Task<CaseWorld> OpenAsync(string pack, ParticipantDetails father)
    {
        var world = await CaseWorld.InAsync(pack, "2026-01-05");
        var opened = new CaseOpened(world.Today, OrdinaryCast.Child, OrdinaryCast.Team, "sw-1", [], [OrdinaryCast.Mother, father, OrdinaryCast.School]);
        await world.Host.Register.OpenAsync(new(CaseWorld.CaseId, world.Pack.Id, null, OrdinaryCast.Manager, opened), default);
        await world.Host.SettleAsync();
        return world;
    }

    private static async Task ReachPlanAsync(CaseWorld world)
    {
        foreach (var kind in (DutyKind[])[DutyKind.StartAssessment, DutyKind.ConcludeAssessment, DutyKind.DiscussAttendees, DutyKind.HoldFirstPlanningMeeting, DutyKind.AgreePlan])
        {
            await world.FulfilAsync(kind);
        }
    }

    private static async Task<IReadOnlyList<Breach>> CorrectAsync(CaseWorld world, ParticipantDetails father)
    {
        var opened = new CaseOpened((await world.FileAsync()).ReferredOn, OrdinaryCast.Child, OrdinaryCast.Team, "sw-1", [], [OrdinaryCast.Mother, father, OrdinaryCast.School]);
        var decision = await world.TryAsync(new EntriesCorrected([new(1, opened)], "The birth certificate names him."), OrdinaryCast.ServiceManager);
        Assert.True(decision.Receipt is not null, string.Join("; ", decision.Refusals));
        return decision.Receipt.Breaches;
    }
}
