using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;

namespace CinWorkflows.Scenarios.Tests.Circulation;

/// <summary>N4, N20, N36: a plan is not circulated while somebody who is to have it waits for whoever brings it.</summary>
public sealed class CopyByHandScenarios
{
    [Fact]
    public async Task N4_N36_a_copy_by_hand_is_due_with_the_circulation_that_it_is_a_part_of()
    {
        await using var world = await AmendedAsync();
        var limit = (await world.DutyAsync(DutyKind.CirculateAmendedPlan)).Deadline!;

        await world.DoAsync(new PlanCirculated(2, world.Today));

        var copy = await world.DutyAsync(DutyKind.GivePlanByHand, "v2/father-1");
        Assert.Equal((limit.Due, "N4"), (copy.Deadline!.Due, copy.Deadline.Clause));
        Assert.False(copy.IsOverdue(limit.Due));
        Assert.True(copy.IsOverdue(limit.Due.AddDays(1)));
    }

    [Fact]
    public async Task N4_N20_a_copy_that_is_handed_over_after_the_limit_is_a_breach_and_one_in_time_is_none()
    {
        await using var world = await AmendedAsync();
        await world.DoAsync(new PlanCirculated(2, world.Today));
        var limit = (await world.DutyAsync(DutyKind.GivePlanByHand, "v2/father-1")).Deadline!;

        await world.GoToAsync($"{limit.Due.AddDays(40):yyyy-MM-dd}");
        await world.BreachAsync(new PlanGivenByHand(2, "father-1", world.Today), "type", "N4");
    }

    [Fact]
    public async Task N4_N20_a_copy_that_is_handed_over_in_time_is_no_breach()
    {
        await using var world = await AmendedAsync();
        await world.DoAsync(new PlanCirculated(2, world.Today));

        await world.DoAsync(new PlanGivenByHand(2, "father-1", world.Today));

        Assert.Empty((await world.FileAsync()).Breaches ?? []);
    }

    [Fact]
    public async Task N4_N20_to_decide_after_the_limit_what_somebody_is_told_of_the_plan_is_a_breach()
    {
        await using var world = await AmendedAsync();
        await world.DoAsync(new DisclosureRestricted("mother-1", [DisclosureTopic.Plan], "She has threatened the father."), OrdinaryCast.Manager);
        await world.DoAsync(new PlanCirculated(2, world.Today), OrdinaryCast.Worker);
        var limit = (await world.DutyAsync(DutyKind.DecideWhatIsTold, $"{InformedPerson.Plan(2)}/mother-1")).Deadline!;
        Assert.Equal("N4", limit.Clause);

        await world.GoToAsync($"{limit.Due.AddDays(10):yyyy-MM-dd}");
        await world.BreachAsync(new DisclosureDecided(InformedPerson.Plan(2), "mother-1", world.Today, Told: false, "It would not be safe for the father."), "type", "N4");
    }

    [Fact]
    public async Task N20_whoever_joins_after_the_circulation_has_their_copy_without_its_limit()
    {
        await using var world = await AmendedAsync();
        await world.DoAsync(new PlanCirculated(2, world.Today));
        await world.GoToAsync("2026-09-01");

        await world.DoAsync(new ParticipantAdded(new("gp-1", ParticipantKind.Agency, "Dr Example", ReceivesPlan: true)));

        Assert.Null((await world.DutyAsync(DutyKind.GivePlanByHand, "v2/gp-1")).Deadline);
    }

    [Fact]
    public async Task H35_a_text_without_a_limit_lends_none_to_a_copy_by_hand()
    {
        await using var world = await CaseWorld.HillingdonAsync();
        await world.ReachPlanAsync();
        await world.FulfilAsync(DutyKind.CirculatePlan);

        Assert.Null((await world.DutyAsync(DutyKind.GivePlanByHand, "v1/father-1")).Deadline);
    }

    /// <summary>A review has decided on an amendment, and it is agreed; the father has no address.</summary>
    private static async Task<CaseWorld> AmendedAsync()
    {
        var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachReviewAsync();
        await world.DoAsync(new ViewsReceived("father-1", world.Today, "Has nothing to add."));
        await world.FulfilAsync(DutyKind.HoldReview, "1");
        await world.DoAsync(new ReviewOutcomeRecorded(
            world.Today,
            [ReviewOutcome.RemainsInNeed],
            "Attendance is rising, and the mornings are still hard.",
            [.. (await world.FileAsync()).CurrentPlan!.Outcomes.Select(id => new OutcomeProgress(id, ProgressRating.OnTrack))],
            AmendPlan: true));
        await world.FulfilAsync(DutyKind.AmendPlan);
        return world;
    }
}
