using CinWorkflows.Cases.Assessments;
using CinWorkflows.Cases.Breaches;
using CinWorkflows.Cases.Closure;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Cases.Safeguarding;
using CinWorkflows.Cases.Visits;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;

namespace CinWorkflows.Scenarios.Tests.Breaches;

/// <summary>What has happened is recorded, whenever and by whoever reports it; a rule that it broke is a breach until a manager has answered.</summary>
public sealed class RefuseOrRecordScenarios
{
    [Fact]
    public async Task A_concern_about_a_child_whose_case_has_ended_is_recorded_and_the_manager_is_told_at_once()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        await world.DoAsync(new AssessmentStarted(world.Today));
        await world.DoAsync(new AssessmentConcluded(world.Today, AssessmentOutcome.NoFurtherAction), OrdinaryCast.Manager);
        var before = world.SentTo("pat.manager").Count;

        await world.DoAsync(new SafeguardingConcernRaised("late", world.Today, "Seen with a bruise."));

        await world.DutyAsync(DutyKind.DiscussSafeguardingConcern, "late");
        Assert.True(world.SentTo("pat.manager").Count > before, "The manager was not told of a concern on an ended case.");
    }

    [Fact]
    public async Task A_strategy_discussion_that_nobody_had_asked_for_was_held_all_the_same()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();

        await world.DoAsync(new StrategyDiscussionHeld(world.Today, Section47: true, "The police held it at once."), OrdinaryCast.Manager);

        Assert.True((await world.FileAsync()).Strategy is { Section47: true });
    }

    [Theory]
    [InlineData("northamptonshire", "N20")]
    [InlineData("hillingdon", "H18")]
    public async Task N14_H12_a_signature_from_before_the_circulation_is_kept_with_its_breach(string pack, string clause)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.ReachPlanAsync();

        await world.BreachAsync(new PlanReplyRecorded(1, "mother-1", PlanReply.Signed, world.Today), "on", clause);

        Assert.Contains((await world.FileAsync()).CurrentPlan!.Replies, reply => reply.PersonId == "mother-1");
    }

    [Fact]
    public async Task N29_a_review_beyond_twelve_months_that_nobody_entitled_chaired_is_a_review_and_does_not_discharge_the_specific_one()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachReviewAsync();
        await world.GoToAsync("2026-12-01");
        var startsAt = LondonTime.At(world.WorkingDayIn(1), new(16, 0));
        await world.DoAsync(new MeetingArranged(
            "r1", MeetingPurpose.TwelveMonthReview, startsAt, startsAt.AddHours(1), new("Family centre", "Taxi", "Creche", "After school"), OrdinaryCast.Manager.Id, Role.TeamManager, ["mother-1"]));
        await world.Host.AdvanceToAsync(startsAt.AddHours(2));

        var breach = await world.BreachAsync(
            new MeetingHeld("r1", world.Today, ["mother-1"], "Note", ChairedBy: "sw-1", ChairedAs: Role.SocialWorker), "chairedAs", "N29");

        Assert.Equal("sw-1", breach.AnswerableId);
        Assert.True((await world.FileAsync()).LastHeldReview is { HeldOn: not null, TwelveMonth: false });
    }

    [Fact]
    public async Task A_role_that_a_chair_does_not_have_is_refused()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachReviewAsync();
        var startsAt = LondonTime.At(world.WorkingDayIn(7), new(16, 0));

        await world.RefusedAsync(
            new MeetingArranged("r1", MeetingPurpose.TwelveMonthReview, startsAt, startsAt.AddHours(1), new("Family centre", "Taxi", "Creche", "After school"), "sw-1", Role.TeamManager, ["mother-1"]),
            "act.chairId");
    }

    [Fact]
    public async Task A_meeting_to_which_nobody_came_was_not_held()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachReviewAsync();
        var startsAt = LondonTime.At(world.WorkingDayIn(0), new(16, 0));
        await world.DoAsync(new MeetingArranged(
            "r1", MeetingPurpose.Review, startsAt, startsAt.AddHours(1), new("Family centre", "Taxi", "Creche", "After school"), "sw-1", Role.SocialWorker, ["mother-1"]));

        await world.RefusedAsync(new MeetingHeld("r1", world.Today, [], "Nobody came."), "attended");
    }

    [Fact]
    public async Task A_breach_is_answered_by_a_manager_who_does_not_answer_for_it_and_is_overdue_until_then()
    {
        await using var world = await CaseWorld.HillingdonAsync();
        await world.ReachReviewAsync();
        var breach = await world.BreachAsync(new ReviewHeldWithoutMeeting(world.Today, "By telephone"), "type", "H24");

        await world.RefusedAsync(new BreachAnswered(breach.Id, world.Today, "Seen."), "actor.role", "local");
        await world.GoToAsync($"{world.Today.AddDays(10):yyyy-MM-dd}");
        Assert.True((await world.DutyAsync(DutyKind.AnswerBreach, breach.Id)).IsOverdue(world.Today));
        await world.DoAsync(new BreachAnswered(breach.Id, world.Today, "The review is held in a meeting."), OrdinaryCast.Manager);

        await world.NoDutyAsync(DutyKind.AnswerBreach, breach.Id);
        await world.RefusedAsync(new BreachAnswered(breach.Id, world.Today, "Again."), "breachId", actor: OrdinaryCast.Manager);
    }

    [Fact]
    public async Task A_visit_on_an_ended_case_is_recorded_and_changes_no_promise()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        await world.DoAsync(new AssessmentStarted(world.Today));
        await world.DoAsync(new AssessmentConcluded(world.Today, AssessmentOutcome.NoFurtherAction), OrdinaryCast.Manager);

        await world.DoAsync(new VisitMade(world.Today, ChildSeen: true, SeenAlone: false));

        // The father, whom no letter reaches, is still told that the case has ended.
        Assert.Equal([DutyKind.InformByHand], (await world.ViewAsync()).Duties.Select(view => view.Duty.Kind));
    }
}
