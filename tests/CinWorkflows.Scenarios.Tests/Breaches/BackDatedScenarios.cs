using CinWorkflows.Cases;
using CinWorkflows.Cases.Assessments;
using CinWorkflows.Cases.Breaches;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;

namespace CinWorkflows.Scenarios.Tests.Breaches;

/// <summary>A decision, a copy, an agreement counts from when it was made: an earlier day on it hides nothing.</summary>
public sealed class BackDatedScenarios
{
    [Theory]
    [InlineData("northamptonshire", "N29")]
    [InlineData("hillingdon", "H28")]
    public async Task N30_H28_a_long_term_need_that_is_acknowledged_once_the_12_months_are_over_came_too_late_whatever_day_it_gives(string pack, string clause)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.ReachReviewAsync();
        await world.DoAsync(new PlanAgreed(
            2,
            world.Today,
            await world.OrdinaryPlanAsync() with { LongTermReason = "A lifelong disability." },
            Consultation: [new("mother-1", "Yes"), new("father-1", "Yes"), new("child-1", "Yes"), new("school-1", "Yes")]));
        var gate = (await world.DutyAsync(DutyKind.HoldTwelveMonthReview)).Deadline!.Due;
        await world.GoToAsync($"{gate.AddDays(5):yyyy-MM-dd}");

        await world.BreachAsync(new LongTermNeedAcknowledged(gate.AddDays(-5), "A lifelong disability."), "type", clause, OrdinaryCast.Manager);
    }

    [Theory]
    [InlineData("northamptonshire", "N20")]
    [InlineData("hillingdon", "H18")]
    public async Task N20_H18_a_plan_is_circulated_today_and_what_was_handed_over_earlier_is_recorded_for_each_person(string pack, string clause)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.ReachPlanAsync();
        var agreed = world.Today;
        await world.GoToAsync($"{agreed.AddDays(2):yyyy-MM-dd}");

        await world.RefusedAsync(new PlanCirculated(1, agreed), "on", clause);
        await world.DoAsync(new PlanCirculated(1, world.Today));
        await world.BreachAsync(new PlanGivenByHand(1, "father-1", agreed), "on", clause);
    }

    [Theory]
    [InlineData("northamptonshire")]
    [InlineData("hillingdon")]
    public async Task N37_H12_a_disagreement_stands_until_the_person_signs_whatever_else_they_answer(string pack)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.ReachReviewAsync();
        await world.TryAsync(new PlanReplyRecorded(1, "mother-1", PlanReply.Disagrees, world.Today, "The visits."));

        await world.TryAsync(new PlanReplyRecorded(1, "mother-1", PlanReply.Declined, world.Today));
        Assert.Equal(["mother-1"], PlanDisagreements.Open(await world.FileAsync()).Select(open => open.Recipient));

        await world.DoAsync(new PlanReplyRecorded(1, "mother-1", PlanReply.Signed, world.Today));
        Assert.Empty(PlanDisagreements.Open(await world.FileAsync()));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task H24_a_review_on_paper_from_before_the_manager_agreed_counts_once_they_accept_or_approve_that_one(bool accepts)
    {
        await using var world = await CaseWorld.HillingdonAsync();
        await world.ReachReviewAsync();
        await world.GoToAsync($"{world.Today.AddDays(7):yyyy-MM-dd}");
        await world.DoAsync(new ReviewWithoutMeetingApproved("All agree."), OrdinaryCast.Manager);
        var held = world.Today.AddDays(-2);

        var breach = await world.BreachAsync(new ReviewHeldWithoutMeeting(held, "By telephone."), "type", "H24");
        await world.DutyAsync(DutyKind.HoldReview, "1");
        await world.DoAsync(accepts ? new BreachAnswered(breach.Id, world.Today, "It was thorough.", Accepts: true) : new ReviewWithoutMeetingApproved("It was thorough."), OrdinaryCast.Manager);

        Assert.Equal(held, (await world.FileAsync()).AwaitingOutcome!.HeldOn);
        await world.NoDutyAsync(DutyKind.HoldReview, "1");
    }

    [Theory]
    [InlineData("northamptonshire", "N32")]
    [InlineData("hillingdon", "H30")]
    public async Task N32_H30_a_case_in_which_a_need_was_found_was_not_opened_in_error(string pack, string clause)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.OpenAsync();
        await world.FulfilAsync(DutyKind.StartAssessment);
        await world.DoAsync(new AssessmentConcluded(world.Today, AssessmentOutcome.Section17Support));

        await world.RefusedAsync(new CaseOpenedInError("A double."), "type", clause, OrdinaryCast.Manager);
    }
}
