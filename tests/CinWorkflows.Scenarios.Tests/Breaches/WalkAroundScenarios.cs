using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Closure;
using CinWorkflows.Cases.Disability;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Cases.Safeguarding;
using CinWorkflows.Cases.Workers;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;

namespace CinWorkflows.Scenarios.Tests.Breaches;

/// <summary>Attempts to walk around a clause, each as a reader made it who had only the texts and the running service.</summary>
public sealed class WalkAroundScenarios
{
    [Fact]
    public async Task N34_a_strategy_discussion_from_before_the_need_does_not_answer_it()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync("2025-11-03");
        await world.DoAsync(new SafeguardingConcernRaised("c1", world.Today, "Seen with a bruise."));
        await world.DoAsync(new SafeguardingConcernDiscussed("c1", world.Today, StrategyDiscussion: true, "The police are asked."), OrdinaryCast.Manager);

        await world.DoAsync(new StrategyDiscussionHeld(world.Today.AddDays(-10), Section47: false, "Held about another matter."), OrdinaryCast.Manager);

        await world.DutyAsync(DutyKind.HoldStrategyDiscussion);
    }

    [Fact]
    public async Task N24_a_review_from_before_the_change_is_not_the_early_one()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachReviewAsync();
        await ArrangeAsync(world, "r1");
        await world.GoToAsync($"{world.Today.AddDays(2):yyyy-MM-dd}", "18:00");
        await world.DoAsync(new CircumstancesChanged(world.Today, "The father has moved in."));

        await world.DoAsync(new MeetingHeld("r1", world.Today.AddDays(-1), ["mother-1"], "Note"));

        Assert.Equal("2", (await world.DutyAsync(DutyKind.HoldEarlyReview)).Subject!.Text);
    }

    [Fact]
    public async Task N23_a_review_is_not_dated_before_the_one_before_it()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachReviewAsync();
        await ArrangeAsync(world, "r1");
        await world.GoToAsync($"{world.WorkingDayIn(2):yyyy-MM-dd}", "18:00");
        await world.DoAsync(new MeetingHeld("r1", world.Today, ["mother-1"], "Note"));
        await ArrangeAsync(world, "r2");

        await world.RefusedAsync(new MeetingHeld("r2", world.Today.AddDays(-1), ["mother-1"], "Note"), "on");
    }

    [Theory]
    [InlineData("northamptonshire", "N38")]
    [InlineData("hillingdon", "H20")]
    public async Task N38_H20_arrangements_of_the_family_need_somebody_with_parental_responsibility_who_agreed(string pack, string clause)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.ReachReviewAsync();

        await world.RefusedAsync(
            new RegimeChosen(RegimeKind.AgreedWithFamily, world.Today, new(6, Unit.Months), null, [], "nobody", "As the family wishes."), "agreedBy", clause, OrdinaryCast.Manager);
    }

    [Theory]
    [InlineData("northamptonshire")]
    [InlineData("hillingdon")]
    public async Task N23_H20_ordinary_arrangements_widen_no_interval(string pack)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.ReachReviewAsync();

        await world.RefusedAsync(new RegimeChosen(RegimeKind.Ordinary, world.Today, new(120, Unit.Months), null, [], null, "As usual."), "reviewEvery", actor: OrdinaryCast.Manager);
    }

    [Fact]
    public async Task N5_no_plan_is_agreed_for_a_child_whom_no_assessment_found_in_need()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        await world.FulfilAsync(DutyKind.StartAssessment);
        await world.FulfilAsync(DutyKind.DiscussAttendees);
        var startsAt = LondonTime.At(world.WorkingDayIn(0), new(16, 0));
        await world.DoAsync(new MeetingArranged(
            "m1",
            MeetingPurpose.FirstPlanning,
            startsAt,
            startsAt.AddHours(1),
            new("Family centre", "Taxi", "Creche", "After school"),
            "sw-1",
            Role.SocialWorker,
            ["mother-1"])
        {
            LeftOutReasons = CaseWorld.LeftOut("child-1", "father-1"),
        });
        await world.GoToAsync($"{world.Today:yyyy-MM-dd}", "18:00");
        await world.BreachAsync(new MeetingHeld("m1", world.Today, ["mother-1"], "Note"), "meetingId", "N5");

        await world.RefusedAsync(new PlanAgreed(1, world.Today, await world.OrdinaryPlanAsync()), "type", "N5");
    }

    [Fact]
    public async Task A_case_is_not_allocated_to_somebody_of_another_authority()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync(workerId: null);
        await world.Host.Staff.SaveTeamAsync(new("west", "West", "hillingdon"), default);
        await world.Host.Staff.SaveStaffAsync(new("sw-9", "Sasha Elsewhere", "sasha@council.example", "west", [Role.SocialWorker]), default);

        await world.RefusedAsync(new WorkerAssigned("sw-9"), "act.workerId", actor: OrdinaryCast.Manager);
    }

    [Fact]
    public async Task N17_dates_beyond_a_childhood_are_a_slip_of_the_year_and_longer_plans_are_agreed_with_their_reason()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachReviewAsync();
        var plan = (await world.FileAsync()).CurrentPlan!;

        await world.RefusedAsync(new PlanDatesChanged(1, new(9999, 12, 31), new(9999, 12, 31), "x"), "startsOn");
        await world.RefusedAsync(new PlanDatesChanged(1, plan.StartsOn!.Value, world.Today.AddYears(4), "x"), "expectedEndOn", "N17");
        await world.RefusedAsync(
            new PlanAgreed(2, world.Today, (await world.OrdinaryPlanAsync()) with { StartsOn = new(9999, 1, 1) }, Consultation: [new("mother-1", "Yes"), new("father-1", "Yes"), new("child-1", "Yes"), new("school-1", "Yes")]),
            "content.startsOn");
    }

    [Fact]
    public async Task N37_a_disagreement_is_not_taken_back_by_recording_no_reply()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachReviewAsync();
        var plan = (await world.FileAsync()).CurrentPlan!;
        await world.DoAsync(new PlanReplyRecorded(plan.Version, "mother-1", PlanReply.Disagrees, world.Today, "The visits."));

        await world.RefusedAsync(new PlanReplyRecorded(plan.Version, "mother-1", PlanReply.NoReply, world.Today), "reply", "N14");
    }

    [Fact]
    public async Task H24_a_review_on_paper_from_before_the_manager_agreed_is_a_breach()
    {
        await using var world = await CaseWorld.HillingdonAsync();
        await world.ReachReviewAsync();
        await world.GoToAsync($"{world.Today.AddDays(7):yyyy-MM-dd}");
        await world.DoAsync(new ReviewWithoutMeetingApproved("All agree"), OrdinaryCast.Manager);

        await world.BreachAsync(new ReviewHeldWithoutMeeting(world.Today.AddDays(-2), "By telephone"), "type", "H24");
    }

    private static Task ArrangeAsync(CaseWorld world, string id)
    {
        var startsAt = LondonTime.At(world.WorkingDayIn(1), new(16, 0));
        return world.DoAsync(new MeetingArranged(
            id, MeetingPurpose.Review, startsAt, startsAt.AddHours(1), new("Family centre", "Taxi", "Creche", "After school"), "sw-1", Role.SocialWorker, ["mother-1"]));
    }
}
