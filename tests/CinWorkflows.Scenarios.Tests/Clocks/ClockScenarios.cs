using CinWorkflows.Cases.Assessments;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Timescales;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;

namespace CinWorkflows.Scenarios.Tests.Clocks;

/// <summary>A clock starts with its anchor and shows from then on: nobody's forgetting stops it.</summary>
public sealed class ClockScenarios
{
    [Fact]
    public async Task N4_N36_the_circulation_of_an_amended_plan_is_owed_from_the_review_on_also_where_nothing_is_agreed()
    {
        await using var world = await HeldAsync("northamptonshire");
        var held = (await world.FileAsync()).LastHeldReview!.HeldOn!.Value;
        await world.DoAsync(Outcome(world) with { AmendPlan = true });

        await world.Host.AdvanceToAsync(world.Host.Clock.GetUtcNow().AddDays(42));

        var owed = await world.DutyAsync(DutyKind.CirculateAmendedPlan, "v2");
        Assert.Equal(("N4", world.Pack.Authority.WorkingCalendar().AddWorkingDays(held, 10)), (owed.Deadline!.Clause, owed.Deadline.Due));
        Assert.Equal(("N36", held.AddDays(10)), (owed.Warning!.Clause, owed.Warning.Due));
        Assert.Equal("planNotAmended", owed.WaitsFor);
        Assert.True(owed.IsOverdue(world.Today));
        Assert.Contains(await world.NoticesAsync(DutyKind.CirculateAmendedPlan), key => key.StartsWith("late-5", StringComparison.Ordinal));
    }

    [Fact]
    public async Task N4_N35_an_amended_plan_that_was_not_circulated_hands_its_limit_to_the_next_version()
    {
        await using var world = await HeldAsync("northamptonshire");
        await world.DoAsync(Outcome(world) with { AmendPlan = true });
        await world.FulfilAsync(DutyKind.AmendPlan);
        var due = (await world.DutyAsync(DutyKind.CirculateAmendedPlan, "v2")).Deadline!.Due;

        await AgreeAsync(world, 3);

        Assert.Equal(due, (await world.DutyAsync(DutyKind.CirculateAmendedPlan, "v3")).Deadline!.Due);
    }

    [Theory]
    [InlineData("northamptonshire", "N23", "N31")]
    [InlineData("hillingdon", "H20", "H33")]
    public async Task N23_H20_the_next_review_counts_from_what_was_held_also_where_no_outcome_is_recorded(string pack, string review, string outcome)
    {
        await using var world = await HeldAsync(pack);
        var held = (await world.FileAsync()).LastHeldReview!.HeldOn!.Value;

        var next = await world.DutyAsync(DutyKind.HoldReview, "2");
        Assert.Equal((review, held.AddMonths(3)), (next.Clause, next.Deadline!.Due));
        Assert.Contains("the last review on", next.Deadline.Explain());
        var missing = await world.DutyAsync(DutyKind.RecordReviewOutcome, "1");
        Assert.Equal(
            (outcome, "local", world.Pack.Authority.WorkingCalendar().AddWorkingDays(held, 5)),
            (missing.Clause, missing.Deadline!.Clause, missing.Deadline.Due));
    }

    [Fact]
    public async Task H20_a_second_review_held_before_the_first_ones_outcome_is_a_review_of_its_own()
    {
        await using var world = await HeldAsync("hillingdon");
        var first = (await world.FileAsync()).LastHeldReview!.HeldOn!.Value;
        await world.DoAsync(new ReviewWithoutMeetingApproved("Nothing has changed."), OrdinaryCast.Manager);
        await world.Host.AdvanceToAsync(world.Host.Clock.GetUtcNow().AddDays(60));
        await world.DoAsync(new ReviewHeldWithoutMeeting(world.Today, "By telephone."));

        var file = await world.FileAsync();
        Assert.Equal([first, world.Today], file.Reviews.Select(review => review.HeldOn!.Value));
        Assert.Equal(world.Today.AddMonths(3), (await world.DutyAsync(DutyKind.HoldReview, "3")).Deadline!.Due);
        await world.DutyAsync(DutyKind.RecordReviewOutcome, "1");
        await world.DutyAsync(DutyKind.RecordReviewOutcome, "2");
    }

    [Fact]
    public async Task N24_a_change_after_a_review_whose_outcome_is_missing_asks_for_an_early_one()
    {
        await using var world = await HeldAsync("northamptonshire");

        await world.DoAsync(new CircumstancesChanged(world.Today, "The father has left."));

        await world.DutyAsync(DutyKind.HoldEarlyReview, "2");
        await world.DoAsync(Outcome(world));
        await world.DutyAsync(DutyKind.HoldEarlyReview, "2");
    }

    [Fact]
    public async Task N23_while_a_closure_waits_for_its_decision_the_next_review_stays_dated()
    {
        await using var world = await HeldAsync("northamptonshire");
        var held = (await world.FileAsync()).LastHeldReview!.HeldOn!.Value;

        await world.DoAsync(Outcome(world) with { Outcomes = [ReviewOutcome.NoLongerInNeed], RecommendedRoute = "close" });

        Assert.Equal(held.AddMonths(3), (await world.DutyAsync(DutyKind.HoldReview, "2")).Deadline!.Due);
    }

    [Theory]
    [InlineData("northamptonshire")]
    [InlineData("hillingdon")]
    public async Task N23_H20_a_plan_that_starts_months_ahead_has_its_first_review_and_visit_from_its_agreement(string pack)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await ReachPlanAsync(world);
        var agreedOn = world.Today;
        await AgreeAsync(world, 1, agreedOn.AddMonths(6));

        var review = await world.DutyAsync(DutyKind.HoldReview, "1");
        Assert.Equal(agreedOn.AddMonths(3), review.Deadline!.Due);
        Assert.Contains("the agreement of the first plan on", review.Deadline.Explain());
        Assert.Equal(agreedOn.AddMonths(12), (await world.DutyAsync(DutyKind.HoldTwelveMonthReview)).Deadline!.Due);
        Assert.Equal(agreedOn.AddDays(28), (await world.DutyAsync(DutyKind.VisitChild)).Deadline!.Due);
    }

    [Fact]
    public async Task N23_N29_changing_the_plans_dates_moves_neither_its_review_nor_the_12_month_gate()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachReviewAsync();
        var plan = (await world.FileAsync()).FirstPlan!;
        var (review, gate) = (await Due(world, DutyKind.HoldReview), await Due(world, DutyKind.HoldTwelveMonthReview));

        await world.DoAsync(new PlanDatesChanged(1, plan.StartsOn!.Value.AddMonths(5), plan.ExpectedEndOn!.Value, "The start was given wrongly."));
        Assert.Equal((review, gate), (await Due(world, DutyKind.HoldReview), await Due(world, DutyKind.HoldTwelveMonthReview)));

        var earlier = plan.StartsOn.Value.AddDays(-2);
        await world.DoAsync(new PlanDatesChanged(1, earlier, plan.ExpectedEndOn.Value, "It ran from before."));
        await world.DoAsync(new PlanDatesChanged(1, plan.StartsOn.Value.AddMonths(5), plan.ExpectedEndOn.Value, "Later again."));
        Assert.Equal(earlier.AddMonths(3), await Due(world, DutyKind.HoldReview));
    }

    [Theory]
    [InlineData("northamptonshire", "N29")]
    [InlineData("hillingdon", "H28")]
    public async Task N29_H28_a_specific_review_in_the_first_weeks_does_not_stand_for_the_one_beyond_12_months(string pack, string clause)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.ReachReviewAsync();
        var start = (await world.FileAsync()).FirstPlan!.CountsFrom!.Value;

        if (pack == "hillingdon")
        {
            await world.DoAsync(new ReviewChairAgreed(Role.TeamManager, "tm-1"), OrdinaryCast.Manager);
        }

        await HoldSpecificAsync(world, "s1", start.AddDays(23));
        var gate = await world.DutyAsync(DutyKind.HoldTwelveMonthReview);
        Assert.Equal((clause, start.AddMonths(12)), (gate.Clause, gate.Deadline!.Due));

        await HoldSpecificAsync(world, "s2", start.AddMonths(10));
        await world.NoDutyAsync(DutyKind.HoldTwelveMonthReview);
    }

    [Theory]
    [InlineData("northamptonshire", "N30")]
    [InlineData("hillingdon", "H28")]
    public async Task N30_H28_a_workers_word_in_the_plan_does_not_lift_the_review_beyond_12_months_until_a_manager_acknowledges_it(string pack, string clause)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.ReachReviewAsync();
        await world.RefusedAsync(new LongTermNeedAcknowledged(world.Today, "A lifelong disability."), "type", clause, OrdinaryCast.Manager);

        await AgreeAsync(world, 2, longTerm: "A lifelong disability.");
        await world.DutyAsync(DutyKind.HoldTwelveMonthReview);
        await world.RefusedAsync(new LongTermNeedAcknowledged(world.Today, "A lifelong disability."), "actor.role", clause);

        await world.DoAsync(new LongTermNeedAcknowledged(world.Today, "A lifelong disability."), OrdinaryCast.Manager);
        await world.NoDutyAsync(DutyKind.HoldTwelveMonthReview);

        await AgreeAsync(world, 3);
        await world.DutyAsync(DutyKind.HoldTwelveMonthReview);
    }

    [Theory]
    [InlineData("northamptonshire")]
    [InlineData("hillingdon")]
    public async Task WT_the_45_working_days_run_from_the_referral_before_anybody_records_a_start(string pack)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-04-01");
        await world.OpenAsync("2026-01-02");
        var calendar = world.Pack.Authority.WorkingCalendar();

        var conclude = await world.DutyAsync(DutyKind.ConcludeAssessment);
        Assert.Equal(("WT", calendar.AddWorkingDays(CaseWorld.Day("2026-01-02"), 45)), (conclude.Clause, conclude.Deadline!.Due));
        Assert.True(conclude.IsOverdue(world.Today));
        Assert.Equal("assessmentNotStarted", conclude.WaitsFor);
        Assert.Equal(calendar.AddWorkingDays(CaseWorld.Day("2026-01-02"), 1), (await world.DutyAsync(DutyKind.StartAssessment)).Deadline!.Due);

        await world.DoAsync(new AssessmentStarted(world.Today));
        Assert.Equal(conclude.Deadline.Due, (await world.DutyAsync(DutyKind.ConcludeAssessment)).Deadline!.Due);
    }

    [Fact]
    public async Task WT_a_second_assessment_during_the_episode_has_its_own_start_and_clock()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachReviewAsync();
        await world.Host.AdvanceToAsync(world.Host.Clock.GetUtcNow().AddDays(100));
        var review = await Due(world, DutyKind.HoldReview);
        await world.DoAsync(new AssessmentStarted(world.Today));

        var second = await world.DutyAsync(DutyKind.ConcludeReassessment);
        Assert.Equal(("WT", world.Pack.Authority.WorkingCalendar().AddWorkingDays(world.Today, 45)), (second.Clause, second.Deadline!.Due));
        Assert.Equal(review, await Due(world, DutyKind.HoldReview));
        await world.RefusedAsync(new AssessmentStarted(world.Today), "type");

        await world.DoAsync(new AssessmentConcluded(world.Today, AssessmentOutcome.NoFurtherAction));
        await world.NoDutyAsync(DutyKind.ConcludeReassessment);
        Assert.Null((await world.FileAsync()).Ending);
    }

    [Fact]
    public void N23_a_limit_on_a_bank_holiday_shows_the_last_working_day_before_it()
    {
        var calendar = PackLibrary.Shipped.Current("northamptonshire", CaseWorld.Day("2026-12-29"))!.Pack.Authority.WorkingCalendar();

        var deadline = new Timescale("holdReview", "N23", "the last review", new Period(3, Unit.Months), Counting.AfterAnchor).From(CaseWorld.Day("2026-12-29"), calendar)!;

        Assert.Equal((CaseWorld.Day("2027-03-29"), CaseWorld.Day("2027-03-25")), (deadline.Due, deadline.LastWorkingDay));
        Assert.Contains("the last one before it is Thursday 25 March 2027", deadline.Explain());
    }

    private static async Task<DateOnly> Due(CaseWorld world, DutyKind kind) => (await world.DutyAsync(kind)).Deadline!.Due;

    private static async Task ReachPlanAsync(CaseWorld world)
    {
        await world.OpenAsync();
        foreach (var kind in (DutyKind[])[DutyKind.StartAssessment, DutyKind.ConcludeAssessment, DutyKind.DiscussAttendees, DutyKind.HoldFirstPlanningMeeting])
        {
            await world.FulfilAsync(kind);
        }
    }

    private static async Task AgreeAsync(CaseWorld world, int version, DateOnly? startsOn = null, string? longTerm = null)
    {
        var plan = OrdinaryPlan.For(await world.FileAsync(), world.Pack, OrdinaryCast.Practitioners, startsOn ?? world.Today) with { LongTermReason = longTerm };
        await world.DoAsync(new PlanAgreed(
            version,
            world.Today,
            plan,
            "They could not be reached.",
            version == 1 ? null : [new("mother-1", "Yes"), new("father-1", "Yes"), new("child-1", "Yes"), new("school-1", "Yes")]));
    }

    private static async Task HoldSpecificAsync(CaseWorld world, string id, DateOnly on)
    {
        var startsAt = LondonTime.At(on, new(16, 0));
        await world.DoAsync(new MeetingArranged(
            id,
            MeetingPurpose.TwelveMonthReview,
            startsAt,
            startsAt.AddHours(1),
            new("Family centre", "Taxi", "Crèche", "After school"),
            "tm-1",
            Role.TeamManager,
            ["mother-1"])
        {
            TimeReason = "Nobody can come on another day.",
            ChairReason = "The worker is away for a month.",
        },
            OrdinaryCast.Manager);
        await world.Host.AdvanceToAsync(startsAt.AddHours(2));
        await world.DoAsync(new MeetingHeld(id, on, ["mother-1"], "Held."), OrdinaryCast.Manager);
        await world.DoAsync(Outcome(world), OrdinaryCast.Manager);
    }

    private static ReviewOutcomeRecorded Outcome(CaseWorld world) =>
        new(world.Today, [ReviewOutcome.RemainsInNeed], "All is on track.", [new("o1", ProgressRating.OnTrack)], AmendPlan: false);

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
}
