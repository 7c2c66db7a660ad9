using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Breaches;
using CinWorkflows.Cases.Corrections;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Cases.Safeguarding;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;

namespace CinWorkflows.Scenarios.Tests.Corrections;

/// <summary>A danger that is taken back as wrongly recorded is looked at by a second manager, and whoever raised it hears of it (N25, N34, H22, H32).</summary>
public sealed class DangerTakenBackScenarios
{
    private static readonly Actor Colleague = new("sw-2", Role.SocialWorker);

    [Theory]
    [InlineData("northamptonshire", "N25")]
    [InlineData("hillingdon", "H22")]
    public async Task N25_H22_a_concern_that_is_taken_back_stays_a_breach_and_whoever_raised_it_is_told(string pack, string clause)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.OpenAsync();
        await world.DoAsync(new SafeguardingConcernRaised("c1", world.Today, "Seen with a bruise on the left arm."), Colleague);
        var raised = (await world.FileAsync()).Sequence;
        await world.GoToAsync("2026-01-08");

        var decision = await world.TryAsync(new EntriesCorrected([new(raised)], "It was about another child of the class."), OrdinaryCast.Manager);

        var breach = Assert.Single(decision.Receipt!.Breaches);
        Assert.Equal((clause, "tm-1"), (breach.Clause, breach.AnswerableId));
        Assert.Contains("which was due by 2026-01-06", breach.Rule, StringComparison.Ordinal);
        await world.NoDutyAsync(DutyKind.DiscussSafeguardingConcern);
        var open = (await world.FileAsync()).Breaches!.Single(found => found.AnsweredOn is null);
        await world.DutyAsync(DutyKind.AnswerBreach, open.Id);
        await world.GoToAsync("2026-01-09");
        var told = Assert.Single(world.SentTo("kim.worker"), letter => letter.Subject.Contains("taken back", StringComparison.Ordinal));
        Assert.DoesNotContain("Robin", told.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("bruise", told.Text, StringComparison.Ordinal);

        var answer = new BreachAnswered(open.Id, world.Today, "The other child is known, and it was raised on that case.");
        await world.RefusedAsync(answer, "actor.id", actor: OrdinaryCast.Manager);
        await world.DoAsync(answer, OrdinaryCast.ServiceManager);
        await world.NoDutyAsync(DutyKind.AnswerBreach, open.Id);
    }

    [Theory]
    [InlineData("northamptonshire", "N34")]
    [InlineData("hillingdon", "H32")]
    public async Task N34_H32_an_outcome_that_showed_a_danger_and_is_taken_back_stays_a_breach(string pack, string clause)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.ReachReviewAsync();
        await world.FulfilAsync(DutyKind.AgreeReviewChair);
        await world.FulfilAsync(DutyKind.HoldReview, "1");
        await world.DoAsync(new ReviewOutcomeRecorded(
            world.Today,
            [ReviewOutcome.RiskOfSignificantHarm],
            "The father has moved back in.",
            [.. (await world.FileAsync()).CurrentPlan!.Outcomes.Select(id => new OutcomeProgress(id, ProgressRating.OnTrack))],
            AmendPlan: false));
        var outcome = (await world.FileAsync()).Sequence;
        await world.GoToAsync($"{world.Today.AddDays(10):yyyy-MM-dd}");

        await world.BreachAsync(new EntriesCorrected([new(outcome)], "The wrong box was ticked."), "corrections", clause, OrdinaryCast.Manager);

        await world.NoDutyAsync(DutyKind.HoldStrategyDiscussion);
    }
}
