using CinWorkflows.Cases.Plans;
using CinWorkflows.Cases.Workers;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;

namespace CinWorkflows.Scenarios.Tests.Planning;

/// <summary>N18, H15: the plan says who does what. When the case is given to somebody else, somebody says who does it now, and everybody with the plan hears it.</summary>
public sealed class PlanTakeOverScenarios
{
    private static readonly IReadOnlyList<string> Everybody = ["child-1", "mother-1", "father-1", "school-1"];

    [Theory]
    [InlineData("northamptonshire", "N18")]
    [InlineData("hillingdon", "H15")]
    public async Task N18_H15_whoever_takes_the_case_over_says_who_does_now_what_the_plan_gives_to_the_former_worker(string pack, string clause)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.ReachReviewAsync();
        await world.NoDutyAsync(DutyKind.TakeOverPlan);

        await world.DoAsync(new WorkerAssigned("sw-2", "The worker changed teams."), OrdinaryCast.Manager);

        var duty = await world.DutyAsync(DutyKind.TakeOverPlan);
        Assert.Equal(("local", world.Pack.Authority.WorkingCalendar().AddWorkingDays(world.Today, 5)), (duty.Clause, duty.Deadline!.Due));
        var taken = new PlanTakenOver(world.Today, [new("a1", "sw-2")], Everybody, "By telephone and at a visit.");
        await world.RefusedAsync(taken with { Actions = null }, "actions", clause);
        await world.RefusedAsync(taken with { Actions = [new("a1", "sw-2"), new("a9", "sw-2")] }, "actions[1].actionId", clause);
        await world.RefusedAsync(taken with { Actions = [new("a1", "nobody")] }, "act.actions[0].ownerId");
        await world.RefusedAsync(taken with { With = ["child-1", "mother-1", "school-1"] }, "notWith", clause);
        await world.RefusedAsync(taken with { How = "x" }, "how");
        await world.DoAsync(taken with { With = ["child-1", "mother-1", "school-1"], NotWith = [new("father-1", "He is abroad, and hears it when he is back.")] });

        await world.NoDutyAsync(DutyKind.TakeOverPlan);
        var action = Assert.Single((await world.FileAsync()).CurrentPlan!.Actions);
        Assert.Equal(("a1", "sw-2"), (action.Id, action.OwnerId));
        await world.RefusedAsync(taken, "type", clause);
    }

    [Fact]
    public async Task N18_who_takes_the_case_back_is_named_rightly_again_and_a_new_version_names_who_does_it_now()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachReviewAsync();
        await world.DoAsync(new WorkerAssigned("sw-2", "On leave."), OrdinaryCast.Manager);
        await world.DutyAsync(DutyKind.TakeOverPlan);
        await world.DoAsync(new WorkerAssigned("sw-1", "Back from leave."), OrdinaryCast.Manager);
        await world.NoDutyAsync(DutyKind.TakeOverPlan);

        await world.DoAsync(new WorkerAssigned("sw-2", "Has left."), OrdinaryCast.Manager);
        await world.DutyAsync(DutyKind.TakeOverPlan);
        await world.DoAsync(
            new PlanAgreed(2, world.Today, await world.OrdinaryPlanAsync(), Consultation: [.. Everybody.Select(person => new Consulted(person, "Yes"))]),
            new("sw-2", Role.SocialWorker));
        await world.NoDutyAsync(DutyKind.TakeOverPlan);
    }

    [Fact]
    public async Task N18_a_case_that_had_nobody_in_between_is_taken_over_as_well()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachReviewAsync();
        await world.DoAsync(new WorkerUnassigned("Has left."), OrdinaryCast.Manager);
        await world.NoDutyAsync(DutyKind.TakeOverPlan);
        await world.DoAsync(new WorkerAssigned("sw-2"), OrdinaryCast.Manager);

        await world.DutyAsync(DutyKind.TakeOverPlan);
        await world.FulfilAsync(DutyKind.TakeOverPlan, team: OrdinaryCast.Practitioners with { Worker = new("sw-2", Role.SocialWorker) });
    }

    [Fact]
    public async Task H15_a_plan_that_names_the_former_lead_professional_is_taken_over()
    {
        await using var world = await CaseWorld.HillingdonAsync();
        await world.ReachReviewAsync();
        await world.DoAsync(new LeadProfessionalNamed("school-1"), OrdinaryCast.Manager);

        await world.DutyAsync(DutyKind.TakeOverPlan);
        await world.DoAsync(new PlanTakenOver(world.Today, null, Everybody, "At the visit."));
        await world.NoDutyAsync(DutyKind.TakeOverPlan);
    }

    [Fact]
    public async Task N18_a_case_that_is_given_to_another_before_there_is_a_plan_asks_for_nothing()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        await world.DoAsync(new WorkerAssigned("sw-2", "The worker changed teams."), OrdinaryCast.Manager);

        await world.NoDutyAsync(DutyKind.TakeOverPlan);
    }
}
