using CinWorkflows.Cases.Breaches;
using CinWorkflows.Cases.Closure;
using CinWorkflows.Cases.Safeguarding;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;

namespace CinWorkflows.Scenarios.Tests.Breaches;

/// <summary>A danger that is told months late, or whose discussion is dated back, is recorded, and another manager looks at why.</summary>
public sealed class LateDangerScenarios
{
    [Theory]
    [InlineData("northamptonshire", "N25")]
    [InlineData("hillingdon", "H22")]
    public async Task N25_H22_a_concern_of_months_ago_is_recorded_as_told_late_and_answered_by_a_manager_who_did_not_tell_it(string pack, string clause)
    {
        await using var world = await ToldAfterwards.OverdueAsync(pack);

        var told = await world.BreachAsync(Concern(world, "c1"), "type", clause);
        Assert.Equal("sw-1", told.AnswerableId);
        await world.DutyAsync(DutyKind.DiscussSafeguardingConcern, "c1");

        var own = await world.BreachAsync(Concern(world, "c2"), "type", clause, OrdinaryCast.Manager);
        await world.RefusedAsync(Answer(own, world), "actor.id", actor: OrdinaryCast.Manager);
        await world.DoAsync(Answer(own, world), OrdinaryCast.ServiceManager);
    }

    [Fact]
    public async Task N25_a_concern_that_is_told_on_the_next_working_day_is_not_told_late()
    {
        await using var world = await ToldAfterwards.OverdueAsync("northamptonshire");
        var friday = CaseWorld.Day("2026-07-31");

        var decision = await world.TryAsync(new SafeguardingConcernRaised("c1", friday, "The child came to school with a bruise."));

        Assert.Empty(decision.Receipt!.Breaches);
    }

    [Theory]
    [InlineData("northamptonshire", "N25")]
    [InlineData("hillingdon", "H22")]
    public async Task N25_H22_a_discussion_that_a_manager_dates_back_once_it_is_overdue_is_looked_at_by_another(string pack, string clause)
    {
        await using var world = await ToldAfterwards.OverdueAsync(pack);
        var raised = world.Today;
        await world.DoAsync(new SafeguardingConcernRaised("c1", raised, "The child came to school with a bruise."));
        await world.GoToAsync("2026-11-02");

        var breach = await world.BreachAsync(new SafeguardingConcernDiscussed("c1", raised, StrategyDiscussion: false, "The bruise was from football; the club confirms it."), "type", clause, OrdinaryCast.Manager);

        await world.NoDutyAsync(DutyKind.DiscussSafeguardingConcern, "c1");
        await world.RefusedAsync(Answer(breach, world), "actor.id", actor: OrdinaryCast.Manager);
        await world.DoAsync(Answer(breach, world), OrdinaryCast.ServiceManager);
    }

    [Theory]
    [InlineData("northamptonshire", "N34")]
    [InlineData("hillingdon", "H32")]
    public async Task N34_H32_a_strategy_discussion_that_a_manager_dates_back_once_it_is_overdue_is_looked_at_by_another(string pack, string clause)
    {
        await using var world = await ToldAfterwards.OverdueAsync(pack);
        var raised = world.Today;
        await world.DoAsync(new SafeguardingConcernRaised("c1", raised, "The child came to school with a bruise."));
        await world.DoAsync(new SafeguardingConcernDiscussed("c1", raised, StrategyDiscussion: true, "The bruise is not explained."), OrdinaryCast.Manager);
        await world.GoToAsync("2026-11-02");

        var breach = await world.BreachAsync(new StrategyDiscussionHeld(raised, Section47: false, "Police and health see no sign of harm."), "type", clause, OrdinaryCast.Manager);

        await world.NoDutyAsync(DutyKind.HoldStrategyDiscussion);
        await world.RefusedAsync(Answer(breach, world), "actor.id", actor: OrdinaryCast.Manager);
    }

    [Fact]
    public async Task N25_a_discussion_of_today_about_a_concern_that_waited_is_reminded_of_and_no_breach()
    {
        await using var world = await ToldAfterwards.OverdueAsync("northamptonshire");
        await world.DoAsync(new SafeguardingConcernRaised("c1", world.Today, "The child came to school with a bruise."));
        await world.GoToAsync("2026-08-24");

        var decision = await world.TryAsync(new SafeguardingConcernDiscussed("c1", world.Today, StrategyDiscussion: false, "The bruise was from football; the club confirms it."), OrdinaryCast.Manager);

        Assert.Empty(decision.Receipt!.Breaches);
    }

    private static SafeguardingConcernRaised Concern(CaseWorld world, string id) => new(id, world.Today.AddMonths(-4), "The child came to school with a bruise.");

    private static BreachAnswered Answer(RecordedBreach breach, CaseWorld world) => new(breach.Id, world.Today, "It was talked about in supervision.");
}
