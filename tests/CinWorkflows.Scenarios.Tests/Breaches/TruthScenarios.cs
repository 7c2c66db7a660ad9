using CinWorkflows.Cases.Breaches;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;
using static CinWorkflows.Scenarios.Tests.Meetings.WalkAroundMeetings;

namespace CinWorkflows.Scenarios.Tests.Breaches;

/// <summary>What a procedure does not know of happens all the same: it is on the record, and does what it did, no more.</summary>
public sealed class TruthScenarios
{
    [Fact]
    public async Task N23_a_review_on_paper_is_on_the_record_where_the_procedure_knows_none_and_discharges_nothing()
    {
        await using var world = await ReviewOfAsync("northamptonshire");
        var due = (await world.DutyAsync(DutyKind.HoldReview, "1")).Deadline;

        var breach = await world.BreachAsync(new ReviewHeldWithoutMeeting(world.Today, "By telephone"), "type", "N23");

        Assert.Equal(due, (await world.DutyAsync(DutyKind.HoldReview, "1")).Deadline);
        await world.RefusedAsync(new BreachAnswered(breach.Id, world.Today, "It was thorough.", Accepts: true), "accepts", actor: OrdinaryCast.Manager);
        await world.DoAsync(new BreachAnswered(breach.Id, world.Today, "The review is held in a meeting."), OrdinaryCast.Manager);
        await world.NoDutyAsync(DutyKind.RecordReviewOutcome);
    }

    [Fact]
    public async Task H12_a_parent_who_disagrees_where_the_procedure_asks_for_a_signature_is_on_the_record_and_the_manager_and_the_review_answer_it()
    {
        await using var world = await ReviewOfAsync("hillingdon");
        await world.RefusedAsync(new PlanReplyRecorded(1, "mother-1", PlanReply.Disagrees, world.Today), "areas", "H12");

        await world.BreachAsync(new PlanReplyRecorded(1, "mother-1", PlanReply.Disagrees, world.Today, "The visits."), "reply", "H12");

        Assert.Equal(PlanReply.Disagrees, (await world.FileAsync()).CurrentPlan!.ReplyOf("mother-1")!.Reply);
        await ArrangeAgreedAsync(world);
        await world.DoAsync(new MeetingHeld("r1", world.Today, ["mother-1", "father-1", "child-1", "school-1"], "Note"));
        var outcome = new ReviewOutcomeRecorded(world.Today, [ReviewOutcome.RemainsInNeed], "The services help.", [new("o1", ProgressRating.OnTrack)], AmendPlan: false);
        await world.RefusedAsync(outcome, "disagreements", "H12");
        await world.DoAsync(outcome with { Disagreements = [new("mother-1", "The visits are in the afternoon now.")] });
    }

    [Theory]
    [InlineData("northamptonshire", "N20")]
    [InlineData("hillingdon", "H18")]
    public async Task N20_H18_a_copy_that_was_given_before_the_circulation_or_to_somebody_else_is_kept_with_its_breach(string pack, string clause)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.ReachPlanAsync();
        await world.DoAsync(new ParticipantAdded(new("gran-1", ParticipantKind.Other, "Gran Example", ReceivesPlan: false)));

        await world.BreachAsync(new PlanGivenByHand(1, "father-1", world.Today), "on", clause);
        await world.BreachAsync(new PlanGivenByHand(1, "gran-1", world.Today), "on", clause);

        await world.DoAsync(new PlanCirculated(1, world.Today));
        await world.NoDutyAsync(DutyKind.GivePlanByHand, "v1/father-1");
    }

    [Fact]
    public async Task N21_an_action_that_was_done_although_the_plan_had_dropped_it_is_on_the_record()
    {
        await using var world = await ReviewOfAsync("northamptonshire");
        var plan = await world.OrdinaryPlanAsync();
        var second = new PlanAgreed(2, world.Today, plan with { Actions = [plan.Actions[0] with { Id = "a9" }] }, Consultation: [new("mother-1", "Yes"), new("father-1", "Yes"), new("child-1", "Yes"), new("school-1", "Yes")], Dropped: [new("a1", "The school does it itself now.")]);
        await world.DoAsync(second);

        await world.DoAsync(new ActionCompleted("a1", world.Today));

        Assert.Equal(world.Today, (await world.FileAsync()).Plan(1)!.Actions.Single(action => action.Id == "a1").DoneOn);
        await world.DutyAsync(DutyKind.CompleteAction, "a9");
        await world.RefusedAsync(new ActionCompleted("a1", world.Today), "actionId");
        await world.RefusedAsync(new ActionCompleted("a7", world.Today), "actionId");
    }

    [Fact]
    public async Task N26_that_somebody_had_declined_is_recorded_after_the_meeting_too()
    {
        await using var world = await ReviewOfAsync("northamptonshire");
        await ArrangeAgreedAsync(world);
        await world.DoAsync(new MeetingHeld("r1", world.Today, ["mother-1"], "Note"));

        await world.DoAsync(new AttendanceDeclined("r1", "school-1", "Teaches at that time."));

        Assert.Equal(["school-1"], (await world.FileAsync()).Meeting("r1")!.Declined!);
        await world.RefusedAsync(new AttendanceDeclined("r1", "father-1"), "personId");
        await world.RefusedAsync(new AttendanceDeclined("r7", "school-1"), "meetingId");
    }

    [Fact]
    public async Task N15_views_on_a_draft_that_became_final_meanwhile_are_recorded()
    {
        await using var world = await ReviewOfAsync("northamptonshire");

        await world.DoAsync(new ViewsOnPlanRecorded(1, "father-1", "The visits suit him."));

        await world.RefusedAsync(new ViewsOnPlanRecorded(7, "father-1", "The visits suit him."), "version");
    }
}
