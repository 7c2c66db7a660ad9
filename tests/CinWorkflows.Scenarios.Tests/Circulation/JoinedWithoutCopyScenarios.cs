using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;

namespace CinWorkflows.Scenarios.Tests.Circulation;

/// <summary>An agency that joins once the plan has gone out is given it, or it is said why not: as of whoever was there when it went out.</summary>
public sealed class JoinedWithoutCopyScenarios
{
    private static readonly ParticipantDetails Surgery = new("gp-1", ParticipantKind.Agency, "Dr Gp", ReceivesPlan: false, "gp@surgery.example");

    [Theory]
    [InlineData("northamptonshire")]
    [InlineData("hillingdon")]
    public async Task N20_H18_an_agency_that_joins_after_the_circulation_is_given_the_plan(string pack)
    {
        await using var world = await CirculatedAsync(pack);

        await world.DoAsync(new ParticipantAdded(Surgery));

        await world.DutyAsync(DutyKind.GivePlanByHand, "v1/gp-1");
        Assert.Empty((await world.TryAsync(new PlanGivenByHand(1, "gp-1", world.Today))).Receipt!.Breaches);
        await world.NoDutyAsync(DutyKind.GivePlanByHand, "v1/gp-1");
        await world.DutyAsync(DutyKind.ObtainPlanReply, "v1/gp-1");
    }

    [Theory]
    [InlineData("northamptonshire")]
    [InlineData("hillingdon")]
    public async Task N20_H18_or_it_is_said_why_it_gets_no_copy(string pack)
    {
        await using var world = await CirculatedAsync(pack);
        var added = new ParticipantAdded(Surgery) { NoCopyReason = "The surgery has no part in the plan." };

        await world.RefusedAsync(added with { NoCopyReason = "n/a" }, "noCopyReason");
        await world.RefusedAsync(added with { Person = Surgery with { ReceivesPlan = true } }, "noCopyReason");
        await world.RefusedAsync(added with { Person = Surgery with { Kind = ParticipantKind.Parent } }, "noCopyReason");
        await world.DoAsync(added);

        await world.NoDutyAsync(DutyKind.GivePlanByHand, "v1/gp-1");
    }

    [Theory]
    [InlineData("northamptonshire")]
    [InlineData("hillingdon")]
    public async Task N20_H18_no_clerk_decides_who_gets_no_copy(string pack)
    {
        await using var world = await CirculatedAsync(pack);
        Actor clerk = new("bs-1", Role.BusinessSupport);

        await world.RefusedAsync(new ParticipantAdded(Surgery) { NoCopyReason = "The surgery has no part in the plan." }, "actor.role", actor: clerk);
        await world.RefusedAsync(new ParticipantAdded(Surgery), "actor.role", actor: clerk);

        await world.NoDutyAsync(DutyKind.GivePlanByHand, "v1/gp-1");
    }

    [Fact]
    public async Task N20_before_the_plan_goes_out_nothing_is_asked_of_an_agency_that_joins_and_its_circulation_asks()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachPlanAsync();
        await world.DoAsync(new ParticipantAdded(Surgery));

        await world.NoDutyAsync(DutyKind.GivePlanByHand);
        await world.RefusedAsync(new PlanCirculated(1, world.Today), "leftOut", "N20");
    }

    private static async Task<CaseWorld> CirculatedAsync(string pack)
    {
        var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.ReachPlanAsync();
        await world.DoAsync(new PlanCirculated(1, world.Today));
        return world;
    }
}
