using CinWorkflows.Cases.ChildProtection;
using CinWorkflows.Cases.Closure;
using CinWorkflows.Cases.Corrections;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;

namespace CinWorkflows.Scenarios.Tests.Corrections;

/// <summary>While a case is on hold or has ended its limits are not shown; a correction takes none away that runs again once it goes on.</summary>
public sealed class CorrectedWhileItStandsStillScenarios
{
    [Theory]
    [InlineData("northamptonshire", "N24")]
    [InlineData("hillingdon", "H21")]
    public async Task N24_H21_a_worker_does_not_take_back_a_change_of_circumstances_while_the_case_is_on_hold(string pack, string clause)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.ReachReviewAsync();
        await world.DoAsync(new CircumstancesChanged(world.Today, "The father moved out and the mother lost her work."));
        var change = (await world.FileAsync()).Sequence;
        await world.DoAsync(new ChildProtectionPlanStarted(world.Today));
        var withdrawn = new EntriesCorrected([new(change)], "That was another family.");

        await world.RefusedAsync(withdrawn, "actor.id", clause);
        await world.DoAsync(withdrawn, OrdinaryCast.Manager);

        await world.DoAsync(new ChildProtectionPlanEnded(world.Today));
        await world.NoDutyAsync(DutyKind.HoldEarlyReview);
    }

    [Fact]
    public async Task N4_N36_nor_that_the_review_decided_to_amend_the_plan()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachReviewAsync();
        await world.FulfilAsync(DutyKind.HoldReview, "1");
        var outcomes = (await world.FileAsync()).CurrentPlan!.Outcomes;
        var outcome = new ReviewOutcomeRecorded(
            world.Today, [ReviewOutcome.RemainsInNeed], "Attendance is rising; the services help.", [.. outcomes.Select(id => new OutcomeProgress(id, ProgressRating.OnTrack))], AmendPlan: true);
        await world.DoAsync(outcome);
        var entry = (await world.FileAsync()).Sequence;
        await world.DoAsync(new ChildProtectionPlanStarted(world.Today));

        await world.RefusedAsync(new EntriesCorrected([new(entry, outcome with { AmendPlan = false })], "The wrong box was ticked."), "actor.id", "N4");

        await world.DoAsync(new ChildProtectionPlanEnded(world.Today));
        await world.DutyAsync(DutyKind.CirculateAmendedPlan, "v2");
    }

    [Fact]
    public async Task N24_nor_after_the_case_has_ended_so_that_it_is_gone_when_it_is_reopened()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachReviewAsync();
        await world.DoAsync(new ChildProtectionPlanStarted(world.Today));
        var open = OpenItems.On(await world.FileAsync(), world.Pack, world.Pack.Authority.WorkingCalendar(), world.Today);
        await world.DoAsync(
            new CaseEndedForChildProtection(world.Today, "The core group holds the case.", [.. open.Select(item => new OpenItemDecision(item.Id, "It is left to the core group.", "The core group has it now."))]),
            OrdinaryCast.Manager);
        await world.DoAsync(new CircumstancesChanged(world.Today, "The father moved out and the mother lost her work."));
        var change = (await world.FileAsync()).Sequence;

        await world.RefusedAsync(new EntriesCorrected([new(change)], "That was another family."), "actor.id", "N24");

        await world.DoAsync(new CaseReopened(world.Today, "The neighbours called."), OrdinaryCast.Manager);
        await world.DoAsync(new ChildProtectionPlanEnded(world.Today));
        await world.DutyAsync(DutyKind.HoldEarlyReview, "1");
    }
}
