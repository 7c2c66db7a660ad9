using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Cases.Workers;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;

namespace CinWorkflows.Scenarios.Tests.Review;

public sealed class ReviewScenarios
{
    private static readonly MeetingLogistics Logistics = new("Family centre", "A taxi is booked", "The crèche is open", "After school");

    [Theory]
    [InlineData("northamptonshire", "N23")]
    [InlineData("hillingdon", "H20")]
    public async Task N23_H20_a_review_is_due_within_three_months_of_the_plan_and_of_the_last_review(string pack, string clause)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.ReachReviewAsync();
        var start = (await world.FileAsync()).CurrentPlan!.StartsOn!.Value;

        var first = await world.DutyAsync(DutyKind.HoldReview, "1");
        Assert.Equal((clause, start.AddMonths(3)), (first.Clause, first.Deadline!.Due));

        await HoldReviewAsync(world);
        var held = (await world.FileAsync()).LastHeldReview!.HeldOn!.Value;
        Assert.Equal(held.AddMonths(3), (await world.DutyAsync(DutyKind.HoldReview, "2")).Deadline!.Due);
    }

    [Fact]
    public async Task N23_the_manager_agrees_the_interval_and_a_longer_one_only_in_exceptional_circumstances()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachReviewAsync();
        var six = new ReviewIntervalAgreed(new Period(6, Unit.Months), world.Today);

        await world.RefusedAsync(six with { Every = new Period(6, Unit.Weeks) }, "actor.role", "N23");
        await world.RefusedAsync(six, "exceptionalReason", "N23", OrdinaryCast.Manager);
        await world.DoAsync(six with { Every = new Period(6, Unit.Weeks) }, OrdinaryCast.Manager);
        var start = (await world.FileAsync()).CurrentPlan!.StartsOn!.Value;
        Assert.Equal(start.AddDays(42), (await world.DutyAsync(DutyKind.HoldReview)).Deadline!.Due);

        await world.DoAsync(six with { ExceptionalReason = "The family is abroad until autumn." }, OrdinaryCast.Manager);
        Assert.Equal(start.AddMonths(6), (await world.DutyAsync(DutyKind.HoldReview)).Deadline!.Due);
        Assert.True((await world.FileAsync()).Interval!.Exceptional);
    }

    [Fact]
    public async Task H20_Hillingdon_knows_no_exception_to_three_months()
    {
        await using var world = await CaseWorld.HillingdonAsync();
        await world.ReachReviewAsync();

        await world.RefusedAsync(new ReviewIntervalAgreed(new Period(4, Unit.Months), world.Today, "Exceptional"), "every", "H20", OrdinaryCast.Manager);
    }

    [Theory]
    [InlineData("northamptonshire", "N24")]
    [InlineData("hillingdon", "H21")]
    public async Task N24_H21_a_significant_change_asks_for_an_early_review_which_the_next_one_satisfies(string pack, string clause)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.ReachReviewAsync();

        await world.DoAsync(new CircumstancesChanged(world.Today, "The father has left."));

        Assert.Equal(clause, (await world.DutyAsync(DutyKind.HoldEarlyReview, "1")).Clause);
        await HoldReviewAsync(world);
        await world.NoDutyAsync(DutyKind.HoldEarlyReview);
    }

    [Fact]
    public async Task N26_whoever_is_not_invited_or_declines_is_asked_for_their_views()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachReviewAsync();
        await world.DoAsync(ReviewMeeting(world, 7, ["mother-1", "school-1"]));

        await world.DutyAsync(DutyKind.ObtainViews, "1/child-1");
        await world.DutyAsync(DutyKind.ObtainViews, "1/father-1");
        await world.NoDutyAsync(DutyKind.ObtainViews, "1/school-1");
        Assert.NotEmpty(world.SentTo("robin"));

        await world.DoAsync(new AttendanceDeclined("r1", "school-1"));
        await world.DutyAsync(DutyKind.ObtainViews, "1/school-1");
        await world.DoAsync(new ViewsReceived("school-1", world.Today, "Attendance is better."));
        await world.NoDutyAsync(DutyKind.ObtainViews, "1/school-1");
    }

    [Fact]
    public async Task H25_the_manager_agrees_the_chair_of_a_review_in_advance()
    {
        await using var world = await CaseWorld.HillingdonAsync();
        await world.ReachReviewAsync();
        await world.DutyAsync(DutyKind.AgreeReviewChair, "1");
        var meeting = ReviewMeeting(world, 7, ["mother-1"]) with { ChairRole = Role.LeadProfessional };

        await world.RefusedAsync(meeting, "chairRole", "H25");
        await world.DoAsync(new ReviewChairAgreed(Role.LeadProfessional, "sw-1"), OrdinaryCast.Manager);
        await world.DoAsync(meeting);
    }

    [Fact]
    public async Task H26_the_manager_reviews_a_case_that_is_not_allocated()
    {
        await using var world = await CaseWorld.HillingdonAsync();
        await world.ReachReviewAsync();

        await world.DoAsync(new WorkerUnassigned("The worker left."), OrdinaryCast.Manager);

        var review = await world.DutyAsync(DutyKind.HoldReview);
        Assert.Equal((Role.TeamManager, (string?)null), (review.Owner, review.OwnerId));
        await world.NoDutyAsync(DutyKind.AgreeReviewChair);
        await world.DutyAsync(DutyKind.AllocateWorker);
    }

    [Fact]
    public async Task H24_a_review_without_a_meeting_counts_once_the_manager_has_agreed()
    {
        await using var world = await CaseWorld.HillingdonAsync();
        await world.ReachReviewAsync();

        var due = (await world.DutyAsync(DutyKind.HoldReview)).Deadline;
        await world.BreachAsync(new ReviewHeldWithoutMeeting(world.Today, "By telephone"), "type", "H24");
        Assert.Equal(due, (await world.DutyAsync(DutyKind.HoldReview)).Deadline);
        await world.RefusedAsync(new ReviewWithoutMeetingApproved("All agree"), "actor.role", "H24");
        await world.DoAsync(new ReviewWithoutMeetingApproved("All agree"), OrdinaryCast.Manager);

        await world.DutyAsync(DutyKind.RecordReviewOutcome, "1");
    }

    [Fact]
    public async Task N28_H27_the_outcome_states_the_progress_of_each_outcome_of_the_plan()
    {
        await using var world = await HeldAsync("northamptonshire");

        await world.RefusedAsync(Outcome(world, ReviewOutcome.RemainsInNeed) with { Progress = [] }, "progress", "N23");
        await world.RefusedAsync(Outcome(world, ReviewOutcome.RemainsInNeed) with { Reasons = "" }, "reasons", "N31");
    }

    [Fact]
    public async Task N33_N4_N36_an_amended_plan_is_circulated_within_10_working_days_with_a_warning_at_10_days()
    {
        await using var world = await HeldAsync("northamptonshire");
        var held = (await world.FileAsync()).LastHeldReview!.HeldOn!.Value;
        await world.DoAsync(Outcome(world, ReviewOutcome.RemainsInNeed) with { AmendPlan = true });
        await world.FulfilAsync(DutyKind.AmendPlan);

        var duty = await world.DutyAsync(DutyKind.CirculateAmendedPlan, "v2");

        Assert.Equal(world.Pack.Authority.WorkingCalendar().AddWorkingDays(held, 10), duty.Deadline!.Due);
        Assert.Equal(("N4", "N36", held.AddDays(10)), (duty.Deadline.Clause, duty.Warning!.Clause, duty.Warning.Due));
    }

    [Fact]
    public async Task H35_an_amendment_belongs_to_its_review_also_when_the_next_one_is_being_prepared()
    {
        await using var world = await HeldAsync("hillingdon");
        await world.DoAsync(Outcome(world, ReviewOutcome.RemainsInNeed) with { AmendPlan = true });
        await world.DoAsync(new ReviewChairAgreed(Role.LeadProfessional, "sw-1"), OrdinaryCast.Manager);

        await world.FulfilAsync(DutyKind.AmendPlan);

        Assert.Equal(1, (await world.FileAsync()).CurrentPlan!.FromReview);
        Assert.Null((await world.DutyAsync(DutyKind.CirculateAmendedPlan, "v2")).Deadline);
    }

    [Fact]
    public async Task H33_the_record_of_every_review_goes_to_the_participants_also_without_an_amendment()
    {
        await using var world = await HeldAsync("hillingdon");
        var before = world.SentTo("jo").Count;

        await world.DoAsync(Outcome(world, ReviewOutcome.RemainsInNeed));

        Assert.Equal(before + 1, world.SentTo("jo").Count);
        await world.FulfilAsync(DutyKind.InformByHand, "record-1/father-1");
        await world.NoDutyAsync(DutyKind.InformByHand, "record-1/father-1");
    }

    [Fact]
    public async Task H32_remaining_in_need_and_at_risk_may_be_found_together_in_Hillingdon_only()
    {
        await using var hillingdon = await HeldAsync("hillingdon");
        await using var northamptonshire = await HeldAsync("northamptonshire");
        var both = Outcome(hillingdon, ReviewOutcome.RemainsInNeed) with { Outcomes = [ReviewOutcome.RemainsInNeed, ReviewOutcome.RiskOfSignificantHarm] };

        await hillingdon.DoAsync(both);
        await northamptonshire.RefusedAsync(both with { On = northamptonshire.Today }, "outcomes", "N31");

        Assert.Equal("H32", (await hillingdon.DutyAsync(DutyKind.HoldStrategyDiscussion)).Clause);
        await hillingdon.DutyAsync(DutyKind.HoldReview, "2");
    }

    [Fact]
    public async Task N34_a_risk_of_significant_harm_alerts_the_manager_at_once()
    {
        await using var world = await HeldAsync("northamptonshire");
        var before = world.SentTo("pat.manager").Count;

        await world.DoAsync(Outcome(world, ReviewOutcome.RiskOfSignificantHarm));

        Assert.Equal(before + 1, world.SentTo("pat.manager").Count);
        await world.FulfilAsync(DutyKind.HoldStrategyDiscussion);
        await world.NoDutyAsync(DutyKind.HoldStrategyDiscussion);
    }

    [Fact]
    public async Task N29_N30_beyond_12_months_a_review_is_chaired_by_the_team_manager_unless_the_need_is_long_term()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachReviewAsync();
        var start = (await world.FileAsync()).FirstPlan!.StartsOn!.Value;

        var gate = await world.DutyAsync(DutyKind.HoldTwelveMonthReview);
        Assert.Equal(("N29", start.AddMonths(12)), (gate.Clause, gate.Deadline!.Due));
        var near = LondonTime.At(start.AddMonths(11), new(16, 0));
        await world.RefusedAsync(ReviewMeeting(world, 7, ["mother-1"]) with { Purpose = MeetingPurpose.TwelveMonthReview, StartsAt = near, EndsAt = near.AddHours(1) }, "chairRole", "N29");

        var plan = (await world.OrdinaryPlanAsync()) with { LongTermReason = "A lifelong disability." };
        await world.DoAsync(new PlanAgreed(2, world.Today, plan, Consultation: [new("mother-1", "Yes"), new("father-1", "Yes"), new("child-1", "Yes"), new("school-1", "Yes")]));
        await world.DoAsync(new LongTermNeedAcknowledged(world.Today, "A lifelong disability, as assessed."), OrdinaryCast.Manager);
        await world.NoDutyAsync(DutyKind.HoldTwelveMonthReview);
    }

    [Fact]
    public async Task A_cancelled_review_is_rearranged_and_its_limit_goes_on()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachReviewAsync();
        var due = (await world.DutyAsync(DutyKind.HoldReview)).Deadline!.Due;
        await world.DoAsync(ReviewMeeting(world, 7, ["mother-1"]));

        await world.DoAsync(new MeetingCancelled("r1", "The room flooded."));

        await world.DutyAsync(DutyKind.RearrangeMeeting, "review1");
        Assert.Equal(due, (await world.DutyAsync(DutyKind.HoldReview)).Deadline!.Due);
    }

    [Fact]
    public async Task A_late_review_is_escalated_from_worker_to_manager_to_service_manager()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachReviewAsync();
        var due = (await world.DutyAsync(DutyKind.HoldReview)).Deadline!.Due;
        var toDirector = world.SentTo("lee.director").Count;

        await world.Host.AdvanceToAsync(LondonTime.At(due.AddDays(12), new(10, 0)));

        Assert.Equal(
            ["due-20", "due-15", "due-5", "due-2", "due", "late-1-manager", "late-1-owner", "late-5"],
            (await world.NoticesAsync(DutyKind.HoldReview)).Select(key => key[..key.IndexOf('@')]));
        Assert.Contains(world.SentTo("lee.director").Skip(toDirector), message => message.Text.Contains("N23"));
    }

    private static async Task HoldReviewAsync(CaseWorld world)
    {
        if ((await world.ViewAsync()).Duties.Any(duty => duty.Duty.Kind == DutyKind.AgreeReviewChair))
        {
            await world.FulfilAsync(DutyKind.AgreeReviewChair);
        }

        await world.FulfilAsync(DutyKind.HoldReview, "1");
        await world.FulfilAsync(DutyKind.RecordReviewOutcome, "1");
    }

    private static async Task<CaseWorld> HeldAsync(string pack)
    {
        var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.ReachReviewAsync();
        if (pack == "hillingdon")
        {
            await world.FulfilAsync(DutyKind.AgreeReviewChair);
        }

        await world.FulfilAsync(DutyKind.HoldReview, "1");
        return world;
    }

    private static ReviewOutcomeRecorded Outcome(CaseWorld world, ReviewOutcome outcome) =>
        new(world.Today, [outcome], "All is on track.", [new("o1", ProgressRating.OnTrack)], AmendPlan: false);

    private static MeetingArranged ReviewMeeting(CaseWorld world, int days, IReadOnlyList<string> attendees)
    {
        var startsAt = LondonTime.At(world.WorkingDayIn(days), new(16, 0));
        return new("r1", MeetingPurpose.Review, startsAt, startsAt.AddHours(1), Logistics, "sw-1", Role.SocialWorker, attendees);
    }
}
