using CinWorkflows.Cases.Assessments;
using CinWorkflows.Cases.Closure;
using CinWorkflows.Cases.Safeguarding;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;

namespace CinWorkflows.Scenarios.Tests.Safeguarding;

/// <summary>Each need for a strategy discussion stands on its own: no discussion from before it, and none about another, answers it (N34, H32).</summary>
public sealed class StrategyNeedScenarios
{
    [Theory]
    [InlineData("northamptonshire")]
    [InlineData("hillingdon")]
    public async Task N34_H32_a_discussion_between_two_needs_answers_the_first_alone(string pack)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.OpenAsync();
        await NeededAsync(world, "c1");
        await world.GoToAsync("2026-01-07");
        await NeededAsync(world, "c2");

        await world.DoAsync(new StrategyDiscussionHeld(CaseWorld.Day("2026-01-06"), Section47: false, "The threshold is not met."), OrdinaryCast.Manager);

        Assert.Equal("2026-01-07", Assert.Single((await world.ViewAsync()).Duties, duty => duty.Duty.Kind == DutyKind.HoldStrategyDiscussion).Duty.Subject!.Text);

        await world.DoAsync(new StrategyDiscussionHeld(world.Today, Section47: false, "Nor is it now."), OrdinaryCast.Manager);
        await world.NoDutyAsync(DutyKind.HoldStrategyDiscussion);
    }

    [Fact]
    public async Task N34_a_discussion_about_one_of_two_needs_says_so_and_leaves_the_other_open()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        await NeededAsync(world, "c1");
        await NeededAsync(world, "c2");
        var held = new StrategyDiscussionHeld(world.Today, Section47: false, "The threshold is not met.");

        await world.RefusedAsync(held with { About = ["c2"] }, "about[0]", "N34", OrdinaryCast.Manager);
        await world.DoAsync(held with { About = ["2026-01-05"] }, OrdinaryCast.Manager);
        await world.RefusedAsync(new AssessmentConcluded(world.Today, AssessmentOutcome.NoFurtherAction), "type");

        await world.DutyAsync(DutyKind.HoldStrategyDiscussion, "2026-01-05-2");
        await world.DoAsync(held with { About = ["2026-01-05-2"] }, OrdinaryCast.Manager);
        await world.NoDutyAsync(DutyKind.HoldStrategyDiscussion);
    }

    [Fact]
    public async Task N34_whoever_ends_a_case_sees_each_need_and_decides_on_each()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        await world.DoAsync(new AssessmentStarted(world.Today));
        await NeededAsync(world, "c1");
        await NeededAsync(world, "c2");
        var ended = new AssessmentConcluded(world.Today, AssessmentOutcome.NoFurtherAction, Settled: [new("strategyDiscussion", "It is not held.", "The police answered it.")]);

        var refused = await world.TryAsync(ended, OrdinaryCast.Manager);

        Assert.Contains("'strategyDiscussion/2026-01-05-2'", Assert.Single(refused.Refusals).Reason, StringComparison.Ordinal);
        await world.DoAsync(ended with { Settled = [.. ended.Settled!, new("strategyDiscussion/2026-01-05-2", "It is not held.", "The police answered it.")] }, OrdinaryCast.Manager);
        await world.NoDutyAsync(DutyKind.HoldStrategyDiscussion);
    }

    private static async Task NeededAsync(CaseWorld world, string concern)
    {
        await world.DoAsync(new SafeguardingConcernRaised(concern, world.Today, "Bruises were seen."));
        await world.DoAsync(new SafeguardingConcernDiscussed(concern, world.Today, StrategyDiscussion: true, "It is serious."), OrdinaryCast.Manager);
    }
}
