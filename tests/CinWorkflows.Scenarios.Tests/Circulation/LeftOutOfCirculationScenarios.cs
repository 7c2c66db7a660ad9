using CinWorkflows.Cases.Breaches;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;

namespace CinWorkflows.Scenarios.Tests.Circulation;

/// <summary>Whoever of the family is left out of the circulation of a plan is left out before a manager's eye (N20, N35, H18, H35).</summary>
public sealed class LeftOutOfCirculationScenarios
{
    [Theory]
    [InlineData("northamptonshire", "N20")]
    [InlineData("hillingdon", "H18")]
    public async Task N20_H18_a_worker_who_leaves_the_family_out_answers_for_each_of_them(string pack, string clause)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.ReachPlanAsync();

        var decision = await world.TryAsync(new PlanCirculated(1, world.Today, [.. CaseWorld.LeftOut("father-1", "mother-1", "child-1"), new("school-1", "The family asks for it.")]));

        Assert.Contains(decision.Refusals, refusal => refusal.Field == "version");
        decision = await world.TryAsync(new PlanCirculated(1, world.Today, CaseWorld.LeftOut("father-1", "mother-1", "child-1")));
        Assert.Equal(["leftOut[0]", "leftOut[1]", "leftOut[2]"], decision.Receipt!.Breaches.Where(breach => breach.Clause == clause).Select(breach => breach.Field));
        Assert.All(decision.Receipt.Breaches, breach => Assert.Equal("Does not wish to come.", breach.Reason));
        await world.DutyAsync(DutyKind.AnswerBreach);
    }

    [Fact]
    public async Task N20_a_manager_who_does_not_hold_the_case_has_looked_and_so_has_one_who_saw_what_is_restricted()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachPlanAsync();
        await world.DoAsync(new DisclosureRestricted("father-1", [DisclosureTopic.Plan], "He was convicted of an assault on the mother."), OrdinaryCast.Manager);

        var decision = await world.TryAsync(new PlanCirculated(1, world.Today, CaseWorld.LeftOut("father-1")));

        Assert.Empty(decision.Receipt!.Breaches);
    }

    [Fact]
    public async Task N20_of_one_whom_the_worker_restricts_alone_it_is_seen()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachPlanAsync();
        await world.DoAsync(new DisclosureRestricted("father-1", [DisclosureTopic.Plan], "The mother does not want him to know."));

        await world.BreachAsync(new PlanCirculated(1, world.Today, CaseWorld.LeftOut("father-1")), "leftOut[0]", "N20");
    }

    [Fact]
    public async Task N20_what_a_manager_circulates_has_been_seen()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachPlanAsync();

        var decision = await world.TryAsync(new PlanCirculated(1, world.Today, CaseWorld.LeftOut("father-1")), OrdinaryCast.Manager);

        Assert.Empty(decision.Receipt!.Breaches);
    }

    [Theory]
    [InlineData("northamptonshire", "N20", false)]
    [InlineData("northamptonshire", "N20", true)]
    [InlineData("hillingdon", "H18", false)]
    [InlineData("hillingdon", "H18", true)]
    public async Task N20_N61_H18_no_manager_alone_leaves_the_whole_family_out_nor_by_restricting_each_of_them(string pack, string clause, bool restricts)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.ReachPlanAsync();
        foreach (var person in restricts ? (string[])["father-1", "mother-1", "child-1"] : [])
        {
            await world.DoAsync(new DisclosureRestricted(person, [DisclosureTopic.Plan], "The police ask that the family is not told yet."), OrdinaryCast.Manager);
        }

        var decision = await world.TryAsync(new PlanCirculated(1, world.Today, CaseWorld.LeftOut("father-1", "mother-1", "child-1")), OrdinaryCast.Manager);

        Assert.Equal([(clause, "leftOut[0]"), (clause, "leftOut[1]"), (clause, "leftOut[2]")], decision.Receipt!.Breaches.Select(breach => (breach.Clause, breach.Field)));
        var breach = (await world.FileAsync()).Breaches![^1];
        await world.DutyAsync(DutyKind.AnswerBreach, breach.Id);
        await world.RefusedAsync(new BreachAnswered(breach.Id, world.Today, "The police ask for it."), "actor.id", actor: OrdinaryCast.Manager);
        await world.DoAsync(new BreachAnswered(breach.Id, world.Today, "The police ask for it until Friday."), OrdinaryCast.ServiceManager);
    }

    [Fact]
    public async Task N20_a_copy_that_the_same_manager_has_withheld_from_each_of_the_family_goes_to_nobody_either()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachPlanAsync();
        foreach (var person in (string[])["father-1", "mother-1", "child-1"])
        {
            await world.DoAsync(new DisclosureRestricted(person, [DisclosureTopic.Plan], "The police ask that the family is not told yet."), OrdinaryCast.Manager);
        }

        var decision = await world.TryAsync(new PlanCirculated(1, world.Today), OrdinaryCast.Manager);

        Assert.Equal([("N20", "leftOut"), ("N20", "leftOut"), ("N20", "leftOut")], decision.Receipt!.Breaches.Select(breach => (breach.Clause, breach.Field)));
    }

    [Fact]
    public async Task N20_what_a_worker_restricts_of_all_the_family_and_a_manager_confirms_two_people_have_seen()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachPlanAsync();
        foreach (var person in (string[])["father-1", "mother-1", "child-1"])
        {
            await world.DoAsync(new DisclosureRestricted(person, [DisclosureTopic.Plan], "The police ask that the family is not told yet."));
            await world.DoAsync(new DisclosureRestrictionConfirmed((await world.FileAsync()).Restrictions![^1].Id, world.Today, "The police ask for it until Friday."), OrdinaryCast.Manager);
        }

        Assert.Empty((await world.TryAsync(new PlanCirculated(1, world.Today, CaseWorld.LeftOut("father-1", "mother-1", "child-1")))).Receipt!.Breaches);
    }
}
