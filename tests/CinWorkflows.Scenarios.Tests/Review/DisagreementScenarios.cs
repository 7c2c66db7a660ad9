using CinWorkflows.Cases.Plans;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Scenarios.Tests.Review;

/// <summary>What somebody disagrees with is answered in a review, each time that they say it, and nothing that was said before it takes it back.</summary>
public sealed class DisagreementScenarios
{
    [Theory]
    [InlineData("northamptonshire")]
    [InlineData("hillingdon")]
    public async Task N37_H12_a_signature_of_an_earlier_day_that_is_told_later_takes_no_disagreement_back(string pack)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.ReachReviewAsync(allSign: true);
        await world.GoToAsync($"{world.Today.AddDays(10):yyyy-MM-dd}");
        await world.DoAsync(new PlanReplyRecorded(1, "mother-1", PlanReply.Disagrees, world.Today, "The visits are too early in the day."));

        await world.DoAsync(new PlanReplyRecorded(1, "mother-1", PlanReply.Signed, world.Today.AddDays(-5)));

        Assert.Equal("v1/mother-1", Assert.Single(PlanDisagreements.Open(await world.FileAsync())).Text);
        await world.DoAsync(new PlanReplyRecorded(1, "mother-1", PlanReply.Signed, world.Today));
        Assert.Empty(PlanDisagreements.Open(await world.FileAsync()));
    }

    [Theory]
    [InlineData("northamptonshire", "N37")]
    [InlineData("hillingdon", "H12")]
    public async Task N37_H12_who_disagrees_again_with_a_version_after_a_review_answered_it_is_answered_again(string pack, string clause)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.ReachReviewAsync(allSign: false);
        await world.FulfilAsync(DutyKind.AgreeReviewChair);
        await world.FulfilAsync(DutyKind.HoldReview, "1");
        await world.FulfilAsync(DutyKind.RecordReviewOutcome, "1");
        Assert.Empty(PlanDisagreements.Open(await world.FileAsync()));
        await world.NoDutyAsync(DutyKind.FurtherDuty);

        await world.DoAsync(new PlanReplyRecorded(1, "father-1", PlanReply.Disagrees, world.Today, "The contact with my mother is left out."));

        Assert.Equal("v1/father-1", Assert.Single(PlanDisagreements.Open(await world.FileAsync())).Text);
        if (pack == "northamptonshire")
        {
            await world.DutyAsync(DutyKind.FurtherDuty, "answerDisagreement/v1/father-1/2");
        }

        await world.FulfilAsync(DutyKind.AgreeReviewChair);
        await world.FulfilAsync(DutyKind.HoldReview, "2");
        var outcome = new ReviewOutcomeRecorded(
            world.Today,
            [ReviewOutcome.RemainsInNeed],
            "Attendance is rising; the services help.",
            [.. (await world.FileAsync()).CurrentPlan!.Outcomes.Select(id => new OutcomeProgress(id, ProgressRating.OnTrack))],
            AmendPlan: false);
        await world.RefusedAsync(outcome, "disagreements", clause);
        await world.DoAsync(outcome with { Disagreements = [new("father-1", "His mother is seen at weekends from now on.")] });

        Assert.Empty(PlanDisagreements.Open(await world.FileAsync()));
        await world.NoDutyAsync(DutyKind.FurtherDuty);
    }
}
