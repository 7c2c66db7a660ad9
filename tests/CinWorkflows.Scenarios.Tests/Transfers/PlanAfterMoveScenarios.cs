using CinWorkflows.Cases;
using CinWorkflows.Cases.Assessments;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Cases.Visits;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;
using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Scenarios.Tests.Transfers;

/// <summary>N44, N62: a child who moves here under a plan is visited and reviewed from the day of the acceptance on.</summary>
public sealed class PlanAfterMoveScenarios
{
    /// <summary>The world begins on Monday 5 January 2026.</summary>
    private static readonly TransferredPlan Came = new(new(2025, 10, 1), new(2026, 9, 30), new Period(2, Unit.Weeks), new(2025, 11, 10), new(2025, 12, 29));

    [Fact]
    public async Task N44_reviews_and_visits_go_on_from_the_last_ones_at_the_former_authority()
    {
        await using var world = await ReceivedAsync(Came);
        await world.NoDutyAsync(DutyKind.VisitChild);
        await AcceptAsync(world);

        var (visit, review) = (await world.DutyAsync(DutyKind.VisitChild), await world.DutyAsync(DutyKind.HoldReview, "1"));
        Assert.Equal((CaseWorld.Day("2026-01-12"), CaseWorld.Day("2026-02-10")), (visit.Deadline!.Due, review.Deadline!.Due));
        Assert.Contains("the last visit at the former authority", visit.Deadline.Explain(), StringComparison.Ordinal);
        Assert.Contains("the last review at the former authority", review.Deadline.Explain(), StringComparison.Ordinal);
        await world.DutyAsync(DutyKind.HoldTransferMeeting);
        await world.NoDutyAsync(DutyKind.AgreePlan);

        await world.DoAsync(new VisitMade(world.Today, ChildSeen: true, SeenAlone: true));
        Assert.Equal(CaseWorld.Day("2026-01-19"), (await world.DutyAsync(DutyKind.VisitChild)).Deadline!.Due);
    }

    [Fact]
    public async Task N20_the_plan_that_came_is_shown_as_the_former_authoritys_and_is_sent_to_nobody()
    {
        await using var world = await ReceivedAsync(Came);
        await AcceptAsync(world);

        var plan = (await world.FileAsync()).CurrentPlan!;
        Assert.Equal((1, true, Moves.Hillingdon, Came.StartsOn, Came.VisitEvery), (plan.Version, plan.Adopted, plan.CameFrom, plan.StartsOn, plan.VisitEvery));
        await world.NoDutyAsync(DutyKind.CirculatePlan);
        await world.NoDutyAsync(DutyKind.ObtainPlanReply);
        Assert.DoesNotContain(world.Sent, message => message.Kind is MessageKind.PlanCopy or MessageKind.ReviewRecord);
    }

    [Fact]
    public async Task N19g_N23_where_no_visit_and_no_review_is_known_both_are_due_by_the_start_of_that_plan()
    {
        await using var world = await ReceivedAsync(Came with { LastReviewedOn = null, LastVisitOn = null });
        await AcceptAsync(world);

        Assert.Equal(CaseWorld.Day("2025-10-15"), (await world.DutyAsync(DutyKind.VisitChild)).Deadline!.Due);
        Assert.Equal(CaseWorld.Day("2026-01-01"), (await world.DutyAsync(DutyKind.HoldReview, "1")).Deadline!.Due);
    }

    [Fact]
    public async Task N19g_N47_what_was_late_at_the_former_authority_is_overdue_here_and_no_breach_of_this_authority()
    {
        await using var world = await ReceivedAsync(Came with { LastVisitOn = new(2025, 12, 1) });
        await AcceptAsync(world);
        await world.GoToAsync("2026-01-07");
        Assert.Equal(CaseWorld.Day("2025-12-15"), (await world.DutyAsync(DutyKind.VisitChild)).Deadline!.Due);

        await world.DoAsync(new VisitMade(world.Today, ChildSeen: true, SeenAlone: true));
        Assert.Null((await world.FileAsync()).Breaches);

        // From here on it is this authority's own promise.
        await world.GoToAsync("2026-01-23");
        await world.BreachAsync(new VisitMade(world.Today, ChildSeen: true, SeenAlone: true), "type", "N19g");
    }

    [Fact]
    public async Task N62_N15_after_the_meeting_this_authoritys_plan_is_asked_for_by_the_rules_of_a_first_plan()
    {
        await using var world = await ReceivedAsync(Came);
        await AcceptAsync(world);
        await MeetAsync(world);

        var owed = await world.DutyAsync(DutyKind.AgreePlan);
        Assert.Equal("N16", owed.Clause);
        Assert.NotNull(owed.Deadline);
        await world.DutyAsync(DutyKind.HoldReview, "1");
        await world.DutyAsync(DutyKind.VisitChild);
        await world.RefusedAsync(new PlanAgreed(2, world.Today, await world.OrdinaryPlanAsync()), "viewsReason", "N15");
        await world.FulfilAsync(DutyKind.AgreePlan);

        var plan = (await world.FileAsync()).CurrentPlan!;
        Assert.Equal((2, false, null), (plan.Version, plan.Adopted, plan.CameFrom));
        var circulates = await world.DutyAsync(DutyKind.CirculatePlan, "v2");
        Assert.Equal(("N20", "sw-1"), (circulates.Clause, circulates.OwnerId));

        // The next version changes a plan of this authority.
        await world.RefusedAsync(new PlanAgreed(3, world.Today, await world.OrdinaryPlanAsync()), "consultation", "N22");
    }

    [Fact]
    public async Task N22_N62_a_change_before_the_meeting_is_consulted_about_and_the_plan_of_the_meeting_is_owed_all_the_same()
    {
        await using var world = await ReceivedAsync(Came);
        await AcceptAsync(world);
        var change = new PlanAgreed(2, world.Today, await world.OrdinaryPlanAsync());
        await world.RefusedAsync(change, "consultation", "N22");
        await world.DoAsync(change with { Consultation = [new("mother-1", "Yes"), new("father-1", "Yes"), new("child-1", "Yes"), new("school-1", "Yes")] });

        await MeetAsync(world);

        await world.FulfilAsync(DutyKind.AgreePlan);
        Assert.Equal(3, (await world.FileAsync()).CurrentPlan!.Version);
    }

    [Fact]
    public async Task N44_N47_a_child_who_is_assessed_anew_is_visited_meanwhile_until_there_is_a_plan_of_this_authority()
    {
        await using var world = await ReceivedAsync(Came);
        await AcceptAsync(world, TransferInDecision.Reassess);

        Assert.Null((await world.FileAsync()).CurrentPlan);
        Assert.Equal(CaseWorld.Day("2026-01-12"), (await world.DutyAsync(DutyKind.VisitChild)).Deadline!.Due);
        await world.NoDutyAsync(DutyKind.HoldReview);

        await world.FulfilAsync(DutyKind.StartAssessment);
        await world.FulfilAsync(DutyKind.ConcludeAssessment);
        await world.DutyAsync(DutyKind.VisitChild);
    }

    [Fact]
    public async Task N44_an_assessment_that_finds_no_need_ends_those_visits()
    {
        await using var world = await ReceivedAsync(Came);
        await AcceptAsync(world, TransferInDecision.Reassess);
        await world.FulfilAsync(DutyKind.StartAssessment);

        await world.DoAsync(new AssessmentConcluded(world.Today, AssessmentOutcome.NoFurtherAction, Summary: "The family has all that it needs."), OrdinaryCast.Manager);

        await world.NoDutyAsync(DutyKind.VisitChild);
    }

    [Fact]
    public async Task N62_without_a_plan_that_came_nothing_is_visited_or_reviewed_before_the_meeting()
    {
        await using var world = await ReceivedAsync(null);
        await AcceptAsync(world);

        Assert.Empty((await world.FileAsync()).Plans);
        await world.NoDutyAsync(DutyKind.VisitChild);
        await world.NoDutyAsync(DutyKind.HoldReview);
    }

    [Fact]
    public async Task N44_a_family_that_moves_on_takes_the_last_visit_and_the_last_review_along()
    {
        await using var world = await ReceivedAsync(Came);
        await AcceptAsync(world);
        Assert.Equal(Came, TransferredPlan.Of(await world.FileAsync()));

        await world.DoAsync(new VisitMade(world.Today, ChildSeen: true, SeenAlone: true));
        Assert.Equal(Came with { LastVisitOn = world.Today }, TransferredPlan.Of(await world.FileAsync()));
    }

    [Fact]
    public async Task A_plan_with_a_visit_or_a_review_that_lies_ahead_is_refused_here_and_an_impossible_day_that_came_is_left_out()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        var ahead = Came with { LastReviewedOn = world.Today.AddDays(1), LastVisitOn = world.Today.AddDays(1), VisitEvery = new(2, Unit.Hours) };

        var decision = await TransferInScenarios.OpenAsync(world, Notice(world, ahead));

        Assert.Equal(
            ["transfer.plan.visitEvery", "transfer.plan.lastReviewedOn", "transfer.plan.lastVisitOn"],
            decision.Refusals.Select(refusal => refusal.Field));
        Assert.Equal(new TransferredPlan(Came.StartsOn, Came.ExpectedEndOn), ahead.Possible(world.Today));
        Assert.Equal(Came, Came.Possible(world.Today));
    }

    private static async Task<CaseWorld> ReceivedAsync(TransferredPlan? plan)
    {
        var world = await CaseWorld.NorthamptonshireAsync();
        var decision = await TransferInScenarios.OpenAsync(world, Notice(world, plan));
        Assert.True(decision.Receipt is not null, string.Join("; ", decision.Refusals));
        return world;
    }

    private static TransferNotice Notice(CaseWorld world, TransferredPlan? plan) =>
        new("E09000017.H-0001.1", Moves.Hillingdon, world.Today, world.Today, TransferRisk.Standard, "None known.", TransferInScenarios.Sender.Id) { Plan = plan };

    private static Task AcceptAsync(CaseWorld world, TransferInDecision decision = TransferInDecision.Accept) =>
        world.DoAsync(new TransferInDecided(world.Today, decision, world.Today, "The need is as assessed."), OrdinaryCast.Manager);

    /// <summary>The meeting after the move, with the mother and the former worker.</summary>
    private static async Task MeetAsync(CaseWorld world)
    {
        var start = LondonTime.At(world.WorkingDayIn(2), new(16, 0));
        await world.DoAsync(MeetingAfterMoveScenarios.Discussed(world));
        await world.DoAsync(MeetingAfterMoveScenarios.Arranged(start));
        await world.Host.AdvanceToAsync(start.AddHours(2));
        await world.DoAsync(new MeetingHeld("after-move", world.Today, [OrdinaryCast.Mother.Id, TransferInScenarios.Sender.Id], "A plan is made."));
    }
}
