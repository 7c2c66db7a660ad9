using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Closure;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;

namespace CinWorkflows.Scenarios.Tests.Closure;

public sealed class ClosureScenarios
{
    [Fact]
    public async Task N32_the_worker_recommends_and_the_team_manager_decides()
    {
        await using var world = await RecommendedAsync("northamptonshire", "close");
        Assert.Equal(CaseStage.ClosureDecision, (await world.FileAsync()).Stage);
        var decision = new ClosureDecided(world.Today, Approve: true, "close", ContinuingSupport.MultiAgency, "Agreed.");

        await world.RefusedAsync(decision, "actor.role", "N32");
        await world.DoAsync(decision, OrdinaryCast.Manager);

        var file = await world.FileAsync();
        Assert.Equal((CaseStage.Ended, EndingReason.NoLongerInNeed, "close"), (file.Stage, file.Ending!.Reason, file.Ending.Route));
    }

    [Fact]
    public async Task N32_whoever_recommended_does_not_decide()
    {
        await using var world = await RecommendedAsync("northamptonshire", "close", OrdinaryCast.Manager);

        await world.RefusedAsync(new ClosureDecided(world.Today, true, "close", ContinuingSupport.None, "Agreed."), "actor.id", "N32", OrdinaryCast.Manager);
    }

    [Fact]
    public async Task N32_a_refused_closure_leads_to_the_next_review()
    {
        await using var world = await RecommendedAsync("northamptonshire", "close");

        await world.DoAsync(new ClosureDecided(world.Today, Approve: false, null, ContinuingSupport.None, "Too early."), OrdinaryCast.Manager);

        await world.DutyAsync(DutyKind.HoldReview, "2");
        Assert.Equal(CaseStage.Review, (await world.FileAsync()).Stage);
    }

    [Fact]
    public async Task H30_Hillingdon_may_refer_to_CAST()
    {
        await using var world = await RecommendedAsync("hillingdon", "referToCast");

        await world.DoAsync(Referred(world) with { Referral = new(world.Today, "By telephone; Ms Dale of CAST took it.") }, OrdinaryCast.Manager);

        Assert.Equal("referToCast", (await world.FileAsync()).Ending!.Route);
    }

    [Fact]
    public async Task H30_a_case_does_not_end_by_a_referral_that_nobody_has_made_and_nobody_says_why_not()
    {
        await using var world = await RecommendedAsync("hillingdon", "referToCast");

        await world.RefusedAsync(Referred(world), "referral", "H30", OrdinaryCast.Manager);
        await world.RefusedAsync(Referred(world) with { Referral = new(world.Today) }, "referral.how", "H30", OrdinaryCast.Manager);
        await world.RefusedAsync(Referred(world) with { Referral = new(world.Today.AddDays(1), "By telephone; Ms Dale took it.") }, "referral.madeOn", actor: OrdinaryCast.Manager);
        await world.RefusedAsync(Referred(world) with { Referral = new(NotMadeReason: "As discussed.") }, "referral.notMadeReason", "H30", OrdinaryCast.Manager);
        await world.DutyAsync(DutyKind.DecideClosure);

        await world.DoAsync(Referred(world) with { Referral = new(NotMadeReason: "The family refuses any other service, and nobody is in danger.") }, OrdinaryCast.Manager);
    }

    [Fact]
    public async Task N32_a_route_without_a_referral_takes_none()
    {
        await using var world = await RecommendedAsync("northamptonshire", "close");

        await world.RefusedAsync(
            new ClosureDecided(world.Today, true, "close", ContinuingSupport.None, "The goals are reached.") { Referral = new(world.Today, "By telephone; Ms Dale took it.") },
            "referral",
            actor: OrdinaryCast.Manager);
    }

    [Fact]
    public async Task N32_the_decision_is_chased_up_the_line()
    {
        await using var world = await RecommendedAsync("northamptonshire", "close");

        await world.Host.AdvanceToAsync(world.Host.Clock.GetUtcNow().AddDays(10));

        Assert.Equal(["opened", "opened-2@", "opened-5@"], (await world.NoticesAsync(DutyKind.DecideClosure)).Select(key => key.Contains('@') ? key[..(key.IndexOf('@') + 1)] : key));
    }

    [Fact]
    public async Task An_ended_case_is_quiet_for_good()
    {
        await using var world = await RecommendedAsync("northamptonshire", "close");
        await world.DoAsync(new ClosureDecided(world.Today, true, "close", ContinuingSupport.None, "Agreed."), OrdinaryCast.Manager);
        await world.FulfilAsync(DutyKind.InformByHand);
        var sent = world.Sent.Count;

        await world.Host.AdvanceToAsync(world.Host.Clock.GetUtcNow().AddDays(200));

        Assert.Equal(sent, world.Sent.Count);
        Assert.True((await world.Host.Workflows.GetAsync(CaseWorld.CaseId))!.HasEnded);
    }

    private static ClosureDecided Referred(CaseWorld world) => new(world.Today, true, "referToCast", ContinuingSupport.SingleAgency, "The goals are reached.");

    private static async Task<CaseWorld> RecommendedAsync(string pack, string route, Actor? actor = null)
    {
        var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.ReachReviewAsync();
        if (pack == "hillingdon")
        {
            await world.FulfilAsync(DutyKind.AgreeReviewChair);
        }

        await world.DoAsync(new ViewsReceived(OrdinaryCast.Father.Id, world.Today, "Has nothing to add."));
        await world.FulfilAsync(DutyKind.HoldReview, "1");
        await world.DoAsync(new ActionCompleted("a1", world.Today));
        await world.DoAsync(
            new ReviewOutcomeRecorded(world.Today, [ReviewOutcome.NoLongerInNeed], "Achieved.", [new("o1", ProgressRating.Achieved)], AmendPlan: false, RecommendedRoute: route),
            actor);
        return world;
    }
}
