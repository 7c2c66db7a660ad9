using CinWorkflows.Cases.Breaches;
using CinWorkflows.Cases.Corrections;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;

namespace CinWorkflows.Scenarios.Tests.Planning;

/// <summary>Whoever does not sign the plan, or does not answer it, is heard of by a manager and looked at in the next review, as whoever disagrees is (N14, N37, H12).</summary>
public sealed class RefusalToSignScenarios
{
    [Theory]
    [InlineData("northamptonshire", "N14")]
    [InlineData("hillingdon", "H12")]
    public async Task N14_N37_H12_a_refusal_to_sign_is_told_to_a_manager_and_the_next_review_says_what_becomes_of_it(string pack, string clause)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.ReachReviewAsync();
        await world.GoToAsync($"{world.WorkingDayIn(2):yyyy-MM-dd}");

        var breach = await world.BreachAsync(new PlanReplyRecorded(1, "mother-1", PlanReply.Declined, world.Today), "reply", clause);
        await world.DoAsync(new BreachAnswered(breach.Id, world.Today, "The worker asks her why at the next visit."), OrdinaryCast.Manager);
        await world.FulfilAsync(DutyKind.AgreeReviewChair);
        await world.FulfilAsync(DutyKind.HoldReview, "1");
        var outcome = new ReviewOutcomeRecorded(
            world.Today,
            [ReviewOutcome.RemainsInNeed],
            "Attendance is rising; the services help.",
            [.. (await world.FileAsync()).CurrentPlan!.Outcomes.Select(id => new OutcomeProgress(id, ProgressRating.OnTrack))],
            AmendPlan: false);

        var refused = await world.TryAsync(outcome);
        Assert.Contains(refused.Refusals, refusal => refusal.Field == "disagreements" && refusal.Reason.Contains("does not wish to sign", StringComparison.Ordinal));
        await world.DoAsync(outcome with { Disagreements = [new("mother-1", "She signs nothing on principle; she keeps to what was agreed.")] });
        Assert.Empty(PlanDisagreements.Open(await world.FileAsync()));
    }

    [Theory]
    [InlineData("northamptonshire", "N14")]
    [InlineData("hillingdon", "H12")]
    public async Task N14_H12_nor_does_silence_end_in_silence(string pack, string clause)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.ReachPlanAsync();
        await world.FulfilAsync(DutyKind.CirculatePlan);
        await world.GoToAsync($"{world.WorkingDayIn(30):yyyy-MM-dd}");

        await world.BreachAsync(new PlanReplyRecorded(1, "mother-1", PlanReply.NoReply, world.Today), "reply", clause);
        Assert.Equal("v1/mother-1", Assert.Single(PlanDisagreements.Open(await world.FileAsync())).Text);

        await world.DoAsync(new PlanReplyRecorded(1, "mother-1", PlanReply.Signed, world.Today));
        Assert.Empty(PlanDisagreements.Open(await world.FileAsync()));
    }

    [Fact]
    public async Task N14_H12_a_refusal_to_sign_is_not_taken_back_by_whoever_recorded_it()
    {
        await using var world = await CaseWorld.HillingdonAsync();
        await world.ReachReviewAsync();
        await world.GoToAsync($"{world.WorkingDayIn(2):yyyy-MM-dd}");
        await world.DoAsync(new PlanReplyRecorded(1, "mother-1", PlanReply.Declined, world.Today));

        await world.RefusedAsync(new EntriesCorrected([new((await world.FileAsync()).Sequence)], "A slip."), "actor.id", "H12");
    }
}
