using CinWorkflows.Cases;
using CinWorkflows.Cases.ChildProtection;
using CinWorkflows.Cases.Closure;
using CinWorkflows.Cases.Safeguarding;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;

namespace CinWorkflows.Scenarios.Tests.Safeguarding;

/// <summary>An enquiry under section 47 is somebody's until it is concluded, whatever becomes of the case (N34, H32).</summary>
public sealed class EnquiryScenarios
{
    private const string Why = "Police and health look into it with us.";

    [Theory]
    [InlineData("northamptonshire", "N34")]
    [InlineData("hillingdon", "H32")]
    public async Task N34_H32_an_enquiry_is_a_dated_duty_from_its_beginning_until_somebody_says_how_it_ended(string pack, string clause)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.OpenAsync();
        await world.NoDutyAsync(DutyKind.ConcludeSection47Enquiry);

        await world.DoAsync(new StrategyDiscussionHeld(world.Today, Section47: true, Why), OrdinaryCast.Manager);

        var duty = await world.DutyAsync(DutyKind.ConcludeSection47Enquiry);
        Assert.Equal((clause, Role.TeamManager, world.Pack.Authority.WorkingCalendar().AddWorkingDays(world.Today, 15)), (duty.Clause, duty.Owner, duty.Deadline!.Due));
        Assert.Equal("local", duty.Deadline.Clause);
        await world.DoAsync(new Section47Ended(world.Today, Section47Outcome.NotSubstantiated, "It was an accident."), OrdinaryCast.Manager);
        await world.NoDutyAsync(DutyKind.ConcludeSection47Enquiry);
    }

    [Fact]
    public async Task N34_nobody_s_silence_ends_an_enquiry()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        await world.DoAsync(new StrategyDiscussionHeld(world.Today, Section47: true, Why), OrdinaryCast.Manager);
        var due = (await world.DutyAsync(DutyKind.ConcludeSection47Enquiry)).Deadline!.Due;
        await world.GoToAsync($"{due:yyyy-MM-dd}");
        var above = world.SentTo("lee.director").Count;

        await world.Host.AdvanceToAsync(world.Host.Clock.GetUtcNow().AddDays(14));

        Assert.True(world.SentTo("lee.director").Count > above);
        var notices = await world.NoticesAsync(DutyKind.ConcludeSection47Enquiry);
        Assert.Contains(notices, notice => notice.StartsWith("due-5@", StringComparison.Ordinal));
        Assert.True(notices.Count(notice => notice.StartsWith("late-service", StringComparison.Ordinal)) > 5, "each working day until it is concluded");
    }

    [Fact]
    public async Task N34_a_child_protection_plan_ends_the_enquiry_that_led_to_it()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        await world.DoAsync(new StrategyDiscussionHeld(world.Today, Section47: true, Why), OrdinaryCast.Manager);

        await world.DoAsync(new ChildProtectionPlanStarted(world.Today), OrdinaryCast.Manager);

        await world.NoDutyAsync(DutyKind.ConcludeSection47Enquiry);
    }

    [Fact]
    public async Task N34_an_enquiry_that_is_begun_while_a_child_protection_plan_holds_the_case_or_after_its_end_is_a_duty_too()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        await world.DoAsync(new ChildProtectionPlanStarted(world.Today));
        await world.DoAsync(new StrategyDiscussionHeld(world.Today, Section47: true, Why), OrdinaryCast.Manager);
        await world.DutyAsync(DutyKind.ConcludeSection47Enquiry);
        await world.DoAsync(new Section47Ended(world.Today, Section47Outcome.NoContinuingRisk, "He has moved out."), OrdinaryCast.Manager);

        await world.DoAsync(new CaseEndedForChildProtection(world.Today, "Taken over."), OrdinaryCast.Manager);
        await world.GoToAsync("2026-01-12");
        await world.DoAsync(new StrategyDiscussionHeld(world.Today, Section47: true, Why), OrdinaryCast.Manager);

        await world.DutyAsync(DutyKind.ConcludeSection47Enquiry);
        await world.Host.AdvanceToAsync(world.Host.Clock.GetUtcNow().AddDays(40));
        Assert.Contains(await world.NoticesAsync(DutyKind.ConcludeSection47Enquiry), notice => notice.StartsWith("late-service", StringComparison.Ordinal));
        await world.DoAsync(new Section47Ended(world.Today, Section47Outcome.NotSubstantiated, "It was an accident."), OrdinaryCast.Manager);
        await world.NoDutyAsync(DutyKind.ConcludeSection47Enquiry);
    }

    [Fact]
    public async Task N34_an_end_that_a_worker_reports_leaves_the_enquiry_open()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        await world.DoAsync(new StrategyDiscussionHeld(world.Today, Section47: true, Why), OrdinaryCast.Manager);

        await world.DoAsync(new BecameLookedAfter(world.Today));

        await world.DutyAsync(DutyKind.ConcludeSection47Enquiry);
    }

    [Theory]
    [InlineData("northamptonshire", "N34")]
    [InlineData("hillingdon", "H32")]
    public async Task N34_H32_an_enquiry_whose_end_is_dated_back_once_it_is_overdue_is_looked_at_by_another(string pack, string clause)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.OpenAsync();
        await world.DoAsync(new StrategyDiscussionHeld(world.Today, Section47: true, Why), OrdinaryCast.Manager);
        await world.GoToAsync("2026-04-01");

        await world.BreachAsync(new Section47Ended(CaseWorld.Day("2026-01-12"), Section47Outcome.NotSubstantiated, "It was an accident."), "type", clause, OrdinaryCast.Manager);

        await world.NoDutyAsync(DutyKind.ConcludeSection47Enquiry);
    }

    [Theory]
    [InlineData("northamptonshire")]
    [InlineData("hillingdon")]
    public async Task N34_N1_H32_H1_a_plan_that_the_worker_alone_records_leaves_the_enquiry_to_the_manager_to_end(string pack)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.OpenAsync();
        await world.DoAsync(new StrategyDiscussionHeld(world.Today, Section47: true, Why), OrdinaryCast.Manager);

        await world.DoAsync(new ChildProtectionPlanStarted(world.Today));
        await world.DoAsync(new ChildProtectionPlanEnded(world.Today));

        await world.DutyAsync(DutyKind.ConcludeSection47Enquiry);
        await world.DoAsync(new Section47Ended(world.Today, Section47Outcome.Conference, "The conference of today decided on the plan."), OrdinaryCast.Manager);
        await world.NoDutyAsync(DutyKind.ConcludeSection47Enquiry);
    }

    [Fact]
    public async Task N34_so_it_does_on_a_case_that_has_ended()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        await world.DoAsync(new StrategyDiscussionHeld(world.Today, Section47: true, Why), OrdinaryCast.Manager);
        await world.DoAsync(new BecameLookedAfter(world.Today));

        await world.DoAsync(new ChildProtectionPlanStarted(world.Today));

        await world.DutyAsync(DutyKind.ConcludeSection47Enquiry);
    }

    [Fact]
    public async Task N34_a_plan_that_began_before_the_enquiry_is_not_what_came_of_it_whoever_records_it()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        var before = world.Today;
        await world.GoToAsync("2026-01-12");
        await world.DoAsync(new StrategyDiscussionHeld(world.Today, Section47: true, Why), OrdinaryCast.Manager);

        await world.TryAsync(new ChildProtectionPlanStarted(before), OrdinaryCast.Manager);

        Assert.Equal(before, (await world.FileAsync()).Hold?.Since);
        await world.DutyAsync(DutyKind.ConcludeSection47Enquiry);
    }

    [Theory]
    [InlineData("northamptonshire", "N34")]
    [InlineData("hillingdon", "H32")]
    public async Task N34_N32_H32_H30_after_a_conference_the_danger_is_open_until_it_is_recorded_what_that_decided(string pack, string clause)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.OpenAsync();
        await world.DoAsync(new StrategyDiscussionHeld(world.Today, Section47: true, Why), OrdinaryCast.Manager);
        Section47Ended conference = new(world.Today, Section47Outcome.Conference, "A conference is called for next week.");

        await world.DoAsync(conference, OrdinaryCast.Manager);

        var duty = await world.DutyAsync(DutyKind.ConcludeSection47Enquiry);
        Assert.Equal(Role.TeamManager, duty.Owner);
        Assert.Contains(OpenItems.Of(await world.FileAsync()), item => item.Id == OpenItemId.Enquiry && item.DecidedAs is not null);
        await world.RefusedAsync(new CaseOpenedInError("It was opened for another child."), "settled", actor: OrdinaryCast.Manager);
        await world.RefusedAsync(conference with { Reasons = "The conference takes place next week." }, "outcome", clause, OrdinaryCast.Manager);
        await world.RefusedAsync(conference with { Outcome = Section47Outcome.NotSubstantiated }, "outcome", clause, OrdinaryCast.Manager);
        await world.GoToAsync("2026-01-14");
        await world.DoAsync(new Section47Ended(world.Today, Section47Outcome.NoContinuingRisk, "The conference decided on no plan: he has moved out."), OrdinaryCast.Manager);

        await world.NoDutyAsync(DutyKind.ConcludeSection47Enquiry);
        Assert.Equal((CaseWorld.Day("2026-01-05"), Section47Outcome.Conference), Assert.Single((await world.FileAsync()).Enquiries!) is { EndedOn: { } on, Outcome: { } outcome } ? (on, outcome) : default);
    }

    [Fact]
    public async Task N34_a_plan_that_a_manager_records_is_what_the_conference_decided()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        await world.DoAsync(new StrategyDiscussionHeld(world.Today, Section47: true, Why), OrdinaryCast.Manager);
        await world.DoAsync(new Section47Ended(world.Today, Section47Outcome.Conference, "A conference is called for next week."), OrdinaryCast.Manager);
        await world.GoToAsync("2026-01-14");

        await world.DoAsync(new ChildProtectionPlanStarted(world.Today), OrdinaryCast.Manager);

        await world.NoDutyAsync(DutyKind.ConcludeSection47Enquiry);
    }

    [Fact]
    public async Task N34_each_discussion_from_which_an_enquiry_follows_begins_one_that_ends_for_itself_though_it_is_told_in_the_same_words()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        foreach (var concern in new[] { "bruise", "uncle" })
        {
            await world.DoAsync(new SafeguardingConcernRaised(concern, world.Today, $"What was told about the {concern}."));
            await world.DoAsync(new SafeguardingConcernDiscussed(concern, world.Today, StrategyDiscussion: true, "The police have to be asked about it."), OrdinaryCast.Manager);
            await world.DoAsync(new StrategyDiscussionHeld(world.Today, Section47: true, Why), OrdinaryCast.Manager);
            await world.NoDutyAsync(DutyKind.HoldStrategyDiscussion);
        }

        await world.RefusedAsync(new StrategyDiscussionHeld(world.Today, Section47: true, Why), "type", actor: OrdinaryCast.Manager);
        Section47Ended accident = new(world.Today, Section47Outcome.NotSubstantiated, "It was an accident at school.");
        await world.RefusedAsync(accident, "enquiry", "N34", OrdinaryCast.Manager);
        await world.RefusedAsync(accident with { Enquiry = "2026-01-06" }, "enquiry", "N34", OrdinaryCast.Manager);
        await world.DoAsync(accident with { Enquiry = "2026-01-05" }, OrdinaryCast.Manager);

        await world.DutyAsync(DutyKind.ConcludeSection47Enquiry);
        await world.RefusedAsync(accident with { Enquiry = "2026-01-05" }, "enquiry", "N34", OrdinaryCast.Manager);
        await world.DoAsync(accident with { Enquiry = "2026-01-05-2" }, OrdinaryCast.Manager);
        await world.NoDutyAsync(DutyKind.ConcludeSection47Enquiry);
    }

    [Theory]
    [InlineData("northamptonshire")]
    [InlineData("hillingdon")]
    public async Task N34_H32_each_enquiry_that_goes_on_is_a_duty_of_its_own_dated_from_its_own_beginning(string pack)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.OpenAsync();
        await world.DoAsync(new StrategyDiscussionHeld(world.Today, Section47: true, Why), OrdinaryCast.Manager);
        var first = await world.DutyAsync(DutyKind.ConcludeSection47Enquiry);
        await world.GoToAsync("2026-01-12");
        await world.DoAsync(new SafeguardingConcernRaised("uncle", world.Today, "She is afraid of her uncle."));
        await world.DoAsync(new SafeguardingConcernDiscussed("uncle", world.Today, StrategyDiscussion: true, "The police have to be asked about it."), OrdinaryCast.Manager);
        await world.DoAsync(new StrategyDiscussionHeld(world.Today, Section47: true, "The uncle is looked into too."), OrdinaryCast.Manager);

        var second = await world.DutyAsync(DutyKind.ConcludeSection47Enquiry, "2026-01-12");
        Assert.Equal(world.Pack.Authority.WorkingCalendar().AddWorkingDays(world.Today, 15), second.Deadline!.Due);
        Assert.Equal(first.Deadline!.Due, (await world.ViewAsync()).Duties.Single(open => open.Duty.Key == first.Key).Duty.Deadline!.Due);
        Assert.Equal(["The enquiry of 12 January 2026"], second.Subject!.InWords(await world.FileAsync(), "plan"));

        await world.DoAsync(new Section47Ended(world.Today, Section47Outcome.NotSubstantiated, "It was an accident at school.") { Enquiry = "2026-01-05" }, OrdinaryCast.Manager);
        Assert.Equal((second.Key, second.Deadline.Due), await world.DutyAsync(DutyKind.ConcludeSection47Enquiry) is { Key: var key, Deadline.Due: var due } ? (key, due) : default);
        await world.DoAsync(new Section47Ended(world.Today, Section47Outcome.NotSubstantiated, "The uncle lives abroad."), OrdinaryCast.Manager);
        await world.NoDutyAsync(DutyKind.ConcludeSection47Enquiry);
    }

    [Fact]
    public async Task N34_the_later_of_two_enquiries_is_overdue_by_its_own_day_though_the_earlier_has_ended_in_time()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        await world.DoAsync(new StrategyDiscussionHeld(world.Today, Section47: true, Why), OrdinaryCast.Manager);
        await world.GoToAsync("2026-01-12");
        await world.DoAsync(new SafeguardingConcernRaised("uncle", world.Today, "She is afraid of her uncle."));
        await world.DoAsync(new SafeguardingConcernDiscussed("uncle", world.Today, StrategyDiscussion: true, "The police have to be asked about it."), OrdinaryCast.Manager);
        await world.DoAsync(new StrategyDiscussionHeld(world.Today, Section47: true, "The uncle is looked into too."), OrdinaryCast.Manager);
        await world.DoAsync(new Section47Ended(world.Today, Section47Outcome.NotSubstantiated, "The uncle lives abroad.") { Enquiry = "2026-01-12" }, OrdinaryCast.Manager);

        await world.GoToAsync("2026-02-02");

        var left = Assert.Single((await world.ViewAsync()).Duties, open => open.Duty.Kind == DutyKind.ConcludeSection47Enquiry).Duty;
        Assert.True(left.IsOverdue(world.Today));
        Assert.Equal(world.Pack.Authority.WorkingCalendar().AddWorkingDays(CaseWorld.Day("2026-01-05"), 15), left.Deadline!.Due);
    }
}
