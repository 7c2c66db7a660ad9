using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Assessments;
using CinWorkflows.Cases.Breaches;
using CinWorkflows.Cases.ChildProtection;
using CinWorkflows.Cases.Closure;
using CinWorkflows.Cases.Corrections;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;
using CinWorkflows.Workflows.Register;

namespace CinWorkflows.Scenarios.Tests.Ending;

/// <summary>What is past its limit when an act holds it, ends it or puts another in its place was not kept: a manager answers it.</summary>
public sealed class OverdueWhenItEndsScenarios
{
    [Theory]
    [InlineData("northamptonshire", "N23", "N19g")]
    [InlineData("hillingdon", "H20", "H16g")]
    public async Task N23_H20_what_is_overdue_when_a_child_protection_plan_begins_is_a_breach(string pack, string review, string visit)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.ReachReviewAsync();
        var due = (await world.DutyAsync(DutyKind.HoldReview)).Deadline!.Due;
        await world.GoToAsync($"{due.AddDays(5):yyyy-MM-dd}");

        var breaches = await BreachesAsync(world, new ChildProtectionPlanStarted(world.Today));

        Assert.Equal(new[] { review, visit }.Order(StringComparer.Ordinal), breaches.Select(breach => breach.Clause).Order(StringComparer.Ordinal));
        var held = Assert.Single(breaches, breach => breach.Clause == review);
        Assert.Contains($"was due on {due:yyyy-MM-dd} and was not done when the child protection plan began on {world.Today:yyyy-MM-dd}", held.Rule, StringComparison.Ordinal);
        Assert.Equal("sw-1", held.AnswerableId);
        await world.DutyAsync(DutyKind.AnswerBreach);
    }

    [Theory]
    [InlineData("northamptonshire", "N23", "N19g")]
    [InlineData("hillingdon", "H20", "H16g")]
    public async Task N1_N23_H1_H20_a_child_protection_plan_that_is_told_for_the_past_hides_nothing_that_is_overdue_when_it_is_told(string pack, string review, string visit)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.ReachReviewAsync();
        var began = world.Today;
        var due = (await world.DutyAsync(DutyKind.HoldReview)).Deadline!.Due;
        await world.GoToAsync($"{due.AddDays(5):yyyy-MM-dd}");

        var breaches = await BreachesAsync(world, new ChildProtectionPlanStarted(began), OrdinaryCast.Manager);

        Assert.Equal(new[] { review, visit }.Order(StringComparer.Ordinal), breaches.Select(breach => breach.Clause).Order(StringComparer.Ordinal));
        Assert.All(breaches, breach => Assert.Contains(
            $"was overdue on {world.Today:yyyy-MM-dd}, when it was recorded that the child protection plan began on {began:yyyy-MM-dd}",
            breach.Rule,
            StringComparison.Ordinal));
        Assert.All(breaches, breach => Assert.Equal(OrdinaryCast.Manager.Id, breach.AnswerableId));
        var open = (await world.FileAsync()).Breaches!;
        await world.DoAsync(new ChildProtectionPlanEnded(world.Today));
        await world.RefusedAsync(new BreachAnswered(open[0].Id, world.Today, "The plan had begun, and nobody had told us."), "actor.id", actor: OrdinaryCast.Manager);
        await world.DoAsync(new BreachAnswered(open[0].Id, world.Today, "The plan had begun, and nobody had told us."), OrdinaryCast.ServiceManager);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task N19g_N23_N46_what_is_overdue_when_the_end_of_a_case_is_told_for_the_past_stays_as_a_breach(bool died)
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachReviewAsync();
        var on = world.Today;
        await world.GoToAsync("2026-05-18");

        var breaches = await BreachesAsync(world, died ? new ChildDied(on) : new BecameLookedAfter(on, await DecidedAsync(world)));

        Assert.Equal(died ? ["N19g", "N23"] : ["N19g", "N23", "N32"], breaches.Select(breach => breach.Clause).Order(StringComparer.Ordinal));
        Assert.All(breaches, breach => Assert.Equal("sw-1", breach.AnswerableId));
    }

    [Fact]
    public async Task N23_what_was_not_overdue_yet_when_the_child_protection_plan_was_told_for_the_past_is_no_breach()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachReviewAsync();
        var began = world.Today;
        await world.GoToAsync($"{world.WorkingDayIn(3):yyyy-MM-dd}");

        Assert.Empty(await BreachesAsync(world, new ChildProtectionPlanStarted(began)));
    }

    [Fact]
    public async Task WT_an_assessment_that_is_overdue_when_the_case_ends_otherwise_is_a_breach()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        await world.DoAsync(new AssessmentStarted(world.Today));
        await world.GoToAsync("2026-04-01");

        var breaches = await BreachesAsync(world, new BecameLookedAfter(world.Today));

        Assert.Equal(["N6", "WT"], breaches.Select(breach => breach.Clause).Order(StringComparer.Ordinal));
        Assert.All(breaches, breach => Assert.Contains("was not done when the child became looked after", breach.Rule, StringComparison.Ordinal));
        await world.DutyAsync(DutyKind.AnswerBreach);
    }

    [Fact]
    public async Task N5_N6_a_first_meeting_that_was_overdue_when_the_assessment_found_no_need_stays_as_a_breach()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        await world.DoAsync(new AssessmentStarted(world.Today));
        await world.GoToAsync("2026-02-02");

        var breach = Assert.Single(await BreachesAsync(world, new AssessmentConcluded(world.Today, AssessmentOutcome.NoFurtherAction), OrdinaryCast.Manager));

        Assert.Equal(("N6", "sw-1"), (breach.Clause, breach.AnswerableId));
        Assert.Contains("was due on 2026-01-19 and was not done when the case ended", breach.Rule, StringComparison.Ordinal);
        await world.DutyAsync(DutyKind.AnswerBreach);
    }

    [Fact]
    public async Task N5_N6_no_meeting_is_owed_where_the_assessment_found_no_need_before_its_limit()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        await world.DoAsync(new AssessmentStarted(world.Today));
        await world.GoToAsync("2026-01-19");

        Assert.Empty(await BreachesAsync(world, new AssessmentConcluded(world.Today, AssessmentOutcome.NoFurtherAction), OrdinaryCast.Manager));
    }

    [Fact]
    public async Task N23_N32_what_whoever_ends_the_case_decides_on_is_not_asked_twice()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachReviewAsync();
        await world.GoToAsync("2026-05-18");
        var settled = await DecidedAsync(world);
        Assert.Contains(settled, decision => decision.Matter == "review/1");

        Assert.DoesNotContain(await BreachesAsync(world, new BecameLookedAfter(world.Today, settled), OrdinaryCast.Manager), breach => breach.Clause == "N23");
    }

    [Theory]
    [InlineData("northamptonshire", "N23", "N19g", "N32")]
    [InlineData("hillingdon", "H20", "H16g", "H30")]
    public async Task N23_N32_N46_H20_H30_the_worker_who_tells_that_the_child_is_looked_after_does_not_decide_on_what_they_owe(string pack, string review, string visit, string closure)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.ReachReviewAsync();
        await world.GoToAsync("2026-05-18");

        var breaches = await BreachesAsync(world, new BecameLookedAfter(world.Today, await DecidedAsync(world)));

        Assert.Equal(new[] { review, visit, closure }.Order(StringComparer.Ordinal), breaches.Select(breach => breach.Clause).Order(StringComparer.Ordinal));
        Assert.NotNull((await world.FileAsync()).Ending);
        await world.DutyAsync(DutyKind.AnswerBreach);
    }

    [Fact]
    public async Task N23_the_death_of_a_child_does_not_hide_that_a_review_was_overdue()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachReviewAsync();
        await world.GoToAsync("2026-05-18");

        Assert.Contains(await BreachesAsync(world, new ChildDied(world.Today)), breach => breach.Clause == "N23");
    }

    [Theory]
    [InlineData(-3, false)]
    [InlineData(4, true)]
    public async Task H20_H24_a_review_on_paper_is_as_late_as_it_was_held_not_as_it_was_agreed_to(int daysFromLimit, bool late)
    {
        await using var world = await CaseWorld.HillingdonAsync();
        await world.ReachReviewAsync();
        var due = (await world.DutyAsync(DutyKind.HoldReview)).Deadline!.Due;
        await world.GoToAsync($"{due.AddDays(daysFromLimit):yyyy-MM-dd}");
        await world.DoAsync(new ReviewHeldWithoutMeeting(world.Today, "By telephone with all."));
        await world.GoToAsync($"{due.AddDays(10):yyyy-MM-dd}");

        var breaches = await BreachesAsync(world, new ReviewWithoutMeetingApproved("Everybody was heard."), OrdinaryCast.Manager);

        Assert.Equal(late, breaches.Any(breach => breach.Clause == "H20"));
    }

    [Fact]
    public async Task WT_an_assessment_that_a_clerk_records_late_is_late_once_its_practitioner_confirms_it()
    {
        await using var world = await CaseWorld.HillingdonAsync();
        await world.OpenAsync();
        await world.DoAsync(new AssessmentStarted(world.Today));
        await world.GoToAsync("2026-04-01");
        var concluded = new AssessmentConcluded(world.Today, AssessmentOutcome.Section17Support, DelayReason: "A parent was in hospital.");
        var recorded = await world.Host.Register.RecordAsync(CaseWorld.CaseId, new ActCommand(null, new("bs-1", Role.BusinessSupport), concluded) { RecordedFor = "sw-1" }, default);
        await world.Host.SettleAsync();
        Assert.Empty(recorded.Receipt!.Breaches);

        var breach = Assert.Single(await BreachesAsync(world, new EntryConfirmed(recorded.Receipt.Sequence)));

        Assert.Equal(("WT", "sw-1", "A parent was in hospital."), (breach.Clause, breach.AnswerableId, breach.Reason));
        await world.DutyAsync(DutyKind.AnswerBreach);
    }

    /// <summary>A decision on all that is open.</summary>
    private static async Task<IReadOnlyList<OpenItemDecision>> DecidedAsync(CaseWorld world) =>
    [
        .. OpenItems.On(await world.FileAsync(), world.Pack, world.Pack.Authority.WorkingCalendar(), world.Today)
            .Select(item => new OpenItemDecision(item.Id, "It is left.", "The care plan takes over.")),
    ];

    private static async Task<IReadOnlyList<Breach>> BreachesAsync(CaseWorld world, Act act, Actor? actor = null)
    {
        var decision = await world.TryAsync(act, actor);
        Assert.True(decision.Receipt is not null, string.Join("; ", decision.Refusals));
        Assert.All(decision.Receipt.Breaches, breach => Assert.True(world.Pack.Clauses.ContainsKey(breach.Clause), breach.Clause));
        return decision.Receipt.Breaches;
    }
}
