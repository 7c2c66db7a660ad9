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

        await world.DoAsync(new ChildProtectionPlanStarted(world.Today));

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
}
