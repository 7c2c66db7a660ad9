using CinWorkflows.Cases;
using CinWorkflows.Cases.Assessments;
using CinWorkflows.Cases.Breaches;
using CinWorkflows.Cases.ChildProtection;
using CinWorkflows.Cases.Closure;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Cases.Safeguarding;
using CinWorkflows.Cases.Visits;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Safeguarding;

namespace CinWorkflows.Scenarios.Tests.Ending;

/// <summary>Attempts to end a case over what is open, to hide what is open behind the end, and to win time by a child protection plan.</summary>
public sealed class EndingWalkAroundScenarios
{
    [Fact]
    public async Task N25_a_concern_on_an_ended_case_is_in_the_ordinary_list_the_overdue_list_and_the_managers_digest()
    {
        await using var world = await EndedAsync();

        // Whom no letter reaches is still told that it has ended.
        await world.FulfilAsync(DutyKind.InformByHand);
        Assert.Equal(0, (await world.Host.Reader.ListAsync(new() { TeamId = OrdinaryCast.Team }, default)).Total);
        await world.DoAsync(new SafeguardingConcernRaised("c1", world.Today, "The school rang."));

        Assert.Equal(1, (await world.Host.Reader.ListAsync(new() { TeamId = OrdinaryCast.Team }, default)).Total);
        await world.GoToAsync($"{world.Today.AddDays(10):yyyy-MM-dd}");
        Assert.Equal(1, (await world.Host.Reader.ListAsync(new() { OverdueOn = world.Today }, default)).Total);
        Assert.Contains(world.SentTo("pat.manager"), message => message.Subject.StartsWith("Your open duties", StringComparison.Ordinal) && message.Text.Contains(CaseWorld.CaseId, StringComparison.Ordinal));

        await world.DoAsync(new SafeguardingConcernDiscussed("c1", world.Today, false, "Passed on."), OrdinaryCast.Manager);
        Assert.Equal(0, (await world.Host.Reader.ListAsync(new() { TeamId = OrdinaryCast.Team }, default)).Total);
    }

    [Theory]
    [InlineData("northamptonshire", "N34")]
    [InlineData("hillingdon", "H32")]
    public async Task N34_H32_a_case_is_not_ended_over_an_enquiry_under_section_47(string pack, string clause)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.OpenAsync();
        await world.DoAsync(new AssessmentStarted(world.Today));
        await world.DoAsync(new StrategyDiscussionHeld(world.Today, Section47: true, "An enquiry follows."), OrdinaryCast.Manager);

        await world.RefusedAsync(new AssessmentConcluded(world.Today, AssessmentOutcome.NoFurtherAction), "settled", clause);
        await world.RefusedAsync(
            new AssessmentConcluded(world.Today, AssessmentOutcome.NoFurtherAction, Settled: [new("section47", "It is over.", "So I think.")]), "actor.role", clause);
        await world.RefusedAsync(new Section47Ended(world.Today, Section47Outcome.NotSubstantiated, "Explained."), "actor.role", clause);

        await world.DoAsync(new Section47Ended(world.Today, Section47Outcome.NotSubstantiated, "The injury is explained."), OrdinaryCast.Manager);
        await world.DoAsync(new AssessmentConcluded(world.Today, AssessmentOutcome.NoFurtherAction), OrdinaryCast.Manager);
        Assert.NotNull((await world.FileAsync()).Ending);
    }

    [Fact]
    public async Task N34_a_child_protection_plan_is_the_end_of_the_enquiry_before_it()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        await world.DoAsync(new StrategyDiscussionHeld(world.Today, Section47: true, "An enquiry follows."), OrdinaryCast.Manager);

        await world.DoAsync(new ChildProtectionPlanStarted(world.Today), OrdinaryCast.Manager);

        Assert.Equal((world.Today, Section47Outcome.Conference), ((await world.FileAsync()).Enquiries![0].EndedOn!.Value, (await world.FileAsync()).Enquiries![0].Outcome!.Value));
    }

    [Theory]
    [InlineData("northamptonshire", "N32")]
    [InlineData("hillingdon", "H30")]
    public async Task N14_N20_N21_N32_N37_H12_H18_H30_what_is_open_when_the_worker_tells_that_the_child_is_looked_after_is_for_a_manager_to_answer(string pack, string clause)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.ReachReviewAsync(allSign: false);
        if (PlanDisagreements.Open(await world.FileAsync()).Count == 0)
        {
            await world.DoAsync(new PlanReplyRecorded(1, "father-1", PlanReply.Disagrees, world.Today, "The visits are at the wrong time."));
        }

        await world.DoAsync(new AssessmentStarted(world.Today));
        await world.DoAsync(new ParticipantAdded(new("health-1", ParticipantKind.Agency, "Health visitor", ReceivesPlan: true, "health@nhs.example")));
        List<OpenItemDecision> settled = [.. OpenItems.On(await world.FileAsync(), world.Pack, world.Pack.Authority.WorkingCalendar(), world.Today)
            .Select(item => new OpenItemDecision(item.Id, "It goes to the care plan.", "The child is looked after."))];

        var breach = Assert.Single((await world.TryAsync(new BecameLookedAfter(world.Today, settled))).Receipt!.Breaches);

        Assert.Equal((clause, "settled", "sw-1"), (breach.Clause, breach.Field, breach.AnswerableId));
        Assert.All(
            (string[])["Action 'a1' of the plan is not done", "'father-1' disagrees", "A further assessment goes on", "'health-1' has not been given"],
            words => Assert.Contains(words, breach.Rule, StringComparison.Ordinal));
        Assert.Equal(EndingReason.LookedAfter, (await world.FileAsync()).Ending!.Reason);
        var duty = await world.DutyAsync(DutyKind.AnswerBreach, (await world.FileAsync()).Breaches![^1].Id);
        await world.RefusedAsync(new BreachAnswered(duty.Subject!.Text, world.Today, "It goes to the care plan."), "actor.role");
        await world.DoAsync(new BreachAnswered(duty.Subject!.Text, world.Today, "The care plan has the action and the disagreement; health was told."), OrdinaryCast.Manager);
        await world.NoDutyAsync(DutyKind.AnswerBreach, duty.Subject.Text);
    }

    [Fact]
    public async Task N32_what_a_manager_decides_in_telling_it_is_not_asked_again()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachReviewAsync();
        List<OpenItemDecision> settled = [.. OpenItems.On(await world.FileAsync(), world.Pack, world.Pack.Authority.WorkingCalendar(), world.Today)
            .Select(item => new OpenItemDecision(item.Id, "It goes to the care plan.", "The child is looked after."))];
        Assert.NotEmpty(settled);

        Assert.Empty((await world.TryAsync(new BecameLookedAfter(world.Today, settled), OrdinaryCast.Manager)).Receipt!.Breaches);
    }

    [Theory]
    [InlineData("northamptonshire")]
    [InlineData("hillingdon")]
    public async Task N1_N23_H1_H20_a_child_protection_plan_of_two_days_gives_no_new_three_months(string pack)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.ReachReviewAsync();
        await world.GoToAsync("2026-03-02");
        var (review, visit) = ((await world.DutyAsync(DutyKind.HoldReview)).Deadline!.Due, (await world.DutyAsync(DutyKind.VisitChild)).Deadline!.Due);

        await world.DoAsync(new ChildProtectionPlanStarted(world.Today));
        await world.GoToAsync("2026-03-04");
        await world.DoAsync(new ChildProtectionPlanEnded(world.Today));

        Assert.Equal(review, (await world.DutyAsync(DutyKind.HoldReview)).Deadline!.Due);
        Assert.Equal(visit, (await world.DutyAsync(DutyKind.VisitChild)).Deadline!.Due);
    }

    [Fact]
    public async Task N1_N23_a_review_that_was_overdue_before_the_child_protection_plan_is_overdue_after_it()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachReviewAsync();
        var due = (await world.DutyAsync(DutyKind.HoldReview)).Deadline!.Due;
        await world.GoToAsync($"{due.AddDays(5):yyyy-MM-dd}");

        await world.DoAsync(new ChildProtectionPlanStarted(world.Today));
        await world.GoToAsync($"{due.AddDays(40):yyyy-MM-dd}");
        await world.DoAsync(new ChildProtectionPlanEnded(world.Today));

        Assert.Equal(due, (await world.DutyAsync(DutyKind.HoldReview)).Deadline!.Due);
    }

    [Fact]
    public async Task N1_N23_a_review_that_fell_due_while_the_child_protection_plan_ran_is_due_soon_after_it()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachReviewAsync();
        await world.DoAsync(new ChildProtectionPlanStarted(world.Today));
        await world.GoToAsync("2026-06-01");
        await world.DoAsync(new ChildProtectionPlanEnded(world.Today));

        var review = await world.DutyAsync(DutyKind.HoldReview);
        Assert.Equal((CaseWorld.Day("2026-06-15"), "local"), (review.Deadline!.Due, review.Deadline.Clause));
        Assert.Contains("was not owed here", review.Deadline.Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task N1_N24_N46_what_happens_after_the_end_is_recorded_and_holds_or_asks_once_the_case_is_reopened()
    {
        await using var world = await EndedAsync();
        await world.DoAsync(new VisitMade(world.Today, ChildSeen: true, SeenAlone: false));
        await world.DoAsync(new CircumstancesChanged(world.Today, "The father is back."));
        await world.DoAsync(new ChildProtectionPlanStarted(world.Today));
        Assert.Equal(CaseStage.Ended, (await world.FileAsync()).Stage);
        await world.RefusedAsync(new ChildProtectionPlanStarted(world.Today), "type", "N1");

        await world.DoAsync(new CaseReopened(world.Today, "The child is in need again."), OrdinaryCast.Manager);
        Assert.Equal(CaseStage.OnHold, (await world.FileAsync()).Stage);
        await world.DoAsync(new ChildProtectionPlanEnded(world.Today));
        await world.DutyAsync(DutyKind.HoldEarlyReview);
    }

    [Fact]
    public async Task N46_a_child_who_becomes_looked_after_after_the_end_is_on_the_record_and_the_ending_stands()
    {
        await using var world = await EndedAsync();

        await world.DoAsync(new BecameLookedAfter(world.Today));

        Assert.Equal(EndingReason.NoLongerInNeed, (await world.FileAsync()).Ending!.Reason);
    }

    [Fact]
    public async Task A_child_who_dies_after_the_end_gets_the_family_no_letter_and_the_case_is_not_reopened()
    {
        await using var world = await EndedAsync();
        await world.GoToAsync($"{world.Today.AddDays(10):yyyy-MM-dd}");

        await world.DoAsync(new ChildDied(world.Today));

        var file = await world.FileAsync();
        Assert.Equal((EndingReason.NoLongerInNeed, world.Today), (file.Ending!.Reason, file.DiedOn!.Value));
        Assert.True(file.GetsNothingMore("mother-1"));
        await world.RefusedAsync(new CaseReopened(world.Today, "Again."), "type", actor: OrdinaryCast.Manager);
        await world.RefusedAsync(new ChildDied(world.Today), "type");
    }

    [Fact]
    public async Task N6_a_first_meeting_after_its_limit_is_held_and_a_breach()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        await world.FulfilAsync(DutyKind.StartAssessment);
        await world.FulfilAsync(DutyKind.ConcludeAssessment);
        await world.FulfilAsync(DutyKind.DiscussAttendees);
        var due = (await world.DutyAsync(DutyKind.HoldFirstPlanningMeeting)).Deadline!.Due;
        await world.GoToAsync($"{due.AddDays(5):yyyy-MM-dd}", "09:00");

        await world.FulfilAsync(DutyKind.HoldFirstPlanningMeeting);

        Assert.Contains((await world.FileAsync()).Breaches!, breach => breach.Clause == "N6");
        await world.NoDutyAsync(DutyKind.HoldFirstPlanningMeeting);
    }

    [Fact]
    public async Task N19g_a_visit_after_its_day_counts_and_is_a_breach_and_one_in_time_is_none()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachReviewAsync();
        var due = (await world.DutyAsync(DutyKind.VisitChild)).Deadline!.Due;
        await world.GoToAsync($"{due.AddDays(3):yyyy-MM-dd}");

        await world.BreachAsync(new VisitMade(world.Today, ChildSeen: true, SeenAlone: true), "type", "N19g");

        Assert.True((await world.DutyAsync(DutyKind.VisitChild)).Deadline!.Due > world.Today);
        var decision = await world.TryAsync(new VisitMade(world.Today.AddDays(-1), ChildSeen: true, SeenAlone: true));
        Assert.Empty(decision.Receipt!.Breaches);
    }

    [Fact]
    public async Task WT_an_assessment_after_45_working_days_is_a_breach_with_the_reason_that_was_given()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        await world.DoAsync(new AssessmentStarted(world.Today));
        await world.GoToAsync("2026-04-01");

        var decision = await world.TryAsync(new AssessmentConcluded(world.Today, AssessmentOutcome.Section17Support, DelayReason: "The family was abroad."));

        var breach = Assert.Single(decision.Receipt!.Breaches, breach => breach.Clause == "WT");
        Assert.Equal("The family was abroad.", breach.Reason);
    }

    [Fact]
    public async Task N25_the_manager_of_the_team_is_rung_first_and_out_of_hours_whoever_answers_then()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        await world.Host.Staff.SaveStaffAsync(
            OrdinaryCast.Staff().First(member => member.Id == "tm-1") with { Arrangements = new() { Telephone = "01604 000001" } }, default);
        await world.Host.Staff.SaveStaffAsync(
            new("edt-1", "Night Desk", "night@council.example", OrdinaryCast.Team, [Role.SocialWorker]) { Arrangements = new() { Telephone = "01604 000002", OutOfHours = true } }, default);

        Assert.Equal(("Pat Manager", "01604 000001"), await FirstAsync(world));
        await world.DoAsync(new SafeguardingConcernRaised("c1", world.Today, "A bruise."));
        await world.GoToAsync($"{world.Today:yyyy-MM-dd}", "21:00");
        Assert.Equal(("Night Desk", "01604 000002"), await FirstAsync(world));
        Assert.Contains(world.SentTo("lee.director").Concat(world.SentTo("chris.worker")).Concat(world.SentTo("pat.manager")), message => message.Text.Contains("Ring first:", StringComparison.Ordinal));
    }

    private static async Task<(string, string?)> FirstAsync(CaseWorld world)
    {
        var ring = await WhomToRing.AboutAsync((IStaffDirectory)world.Host.Staff, await world.FileAsync(), world.Pack, world.Pack.Authority.WorkingCalendar(), world.Host.Clock.GetUtcNow(), default);
        return (ring[0].Name, ring[0].Telephone);
    }

    private static async Task<CaseWorld> EndedAsync()
    {
        var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachReviewAsync();
        await world.FulfilAsync(DutyKind.HoldReview, "1");
        await world.DoAsync(new ActionCompleted("a1", world.Today));
        await world.DoAsync(new ReviewOutcomeRecorded(
            world.Today, [ReviewOutcome.NoLongerInNeed], "Achieved.", [new("o1", ProgressRating.Achieved)], AmendPlan: false, RecommendedRoute: "close"));
        await world.DoAsync(new ClosureDecided(world.Today, true, "close", ContinuingSupport.None, "Agreed."), OrdinaryCast.Manager);
        await world.FulfilAsync(DutyKind.AnswerBreach);
        return world;
    }
}
