using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Breaches;
using CinWorkflows.Cases.ChildProtection;
using CinWorkflows.Cases.Closure;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.Visits;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;
using static CinWorkflows.Scenarios.Tests.Breaches.ToldAfterwards;

namespace CinWorkflows.Scenarios.Tests.Breaches;

/// <summary>What was overdue when a hold or an end was told is not made good by what is told meanwhile, until a manager accepts it.</summary>
public sealed class ToldMeanwhileScenarios
{
    [Theory]
    [InlineData("northamptonshire", "N23", "N19g")]
    [InlineData("hillingdon", "H20", "H16g")]
    public async Task N1_N23_N19g_H1_H16g_what_is_told_while_a_child_protection_plan_runs_leaves_owed_what_was_overdue_before_it(string pack, string review, string visit)
    {
        await using var world = await OverdueAsync(pack);
        var (due, seen) = ((await world.DutyAsync(DutyKind.HoldReview, "1")).Deadline!.Due, (await world.DutyAsync(DutyKind.VisitChild)).Deadline!.Due);
        await world.DoAsync(new ChildProtectionPlanStarted(world.Today));

        await OwedAsync(world, HeldReview("r1", due.AddDays(-2)), review);
        await OwedAsync(world, HeldReview("r2", due.AddDays(60)), review);
        await OwedAsync(world, new VisitMade(seen.AddDays(-1), ChildSeen: true, SeenAlone: true), visit);
        await OwedAsync(world, new VisitMade(seen.AddDays(20), ChildSeen: true, SeenAlone: true), visit);
        await world.DoAsync(new ChildProtectionPlanEnded(world.Today));

        Assert.True((await world.DutyAsync(DutyKind.HoldReview, "1")).IsOverdue(world.Today));
        Assert.True((await world.DutyAsync(DutyKind.VisitChild)).IsOverdue(world.Today));
        foreach (var id in (await world.FileAsync()).Meeting("r1")!.Owing!)
        {
            await world.DoAsync(new BreachAnswered(id, world.Today, "The family remembers it.", Accepts: true), OrdinaryCast.Manager);
        }

        Assert.Equal(due.AddDays(-2), (await world.FileAsync()).Reviews[0].HeldOn);
    }

    [Fact]
    public async Task N23_N46_what_is_told_after_the_end_leaves_owed_what_was_overdue_at_the_end_once_the_case_is_reopened()
    {
        await using var world = await OverdueAsync("northamptonshire");
        var due = (await world.DutyAsync(DutyKind.HoldReview, "1")).Deadline!.Due;
        await world.DoAsync(new BecameLookedAfter(world.Today, [new("action/a1", "It is left.", "The care plan takes over."), new("review/1", "It is left.", "The care plan takes over."), new("visit", "It is left.", "The care plan takes over.")]));

        await OwedAsync(world, HeldReview("r1", due.AddDays(-2)), "N23");
        await OwedAsync(world, HeldReview("r2", due.AddDays(60)), "N23");
        await world.DoAsync(new CaseReopened(world.Today, "The child came home again."), OrdinaryCast.Manager);

        Assert.True((await world.DutyAsync(DutyKind.HoldReview, "1")).IsOverdue(world.Today));
    }

    [Fact]
    public async Task N1_N23_what_fell_due_only_while_the_child_protection_plan_ran_is_not_held_against_what_is_told_meanwhile()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachReviewAsync();
        var due = (await world.DutyAsync(DutyKind.HoldReview, "1")).Deadline!.Due;
        await world.DoAsync(new ChildProtectionPlanStarted(world.Today));
        await world.GoToAsync("2026-08-03");

        var decision = await world.TryAsync(HeldReview("r1", due.AddDays(-2)));

        Assert.DoesNotContain(decision.Receipt!.Breaches, breach => breach.StillOwed == true);
        Assert.Equal(due.AddDays(-2), (await world.FileAsync()).Reviews[0].HeldOn);
    }

    private static async Task OwedAsync(CaseWorld world, Act act, string clause)
    {
        var decision = await world.TryAsync(act);
        Assert.True(decision.Receipt is not null, string.Join("; ", decision.Refusals));
        Assert.Contains(decision.Receipt.Breaches, breach => breach is { StillOwed: true } && breach.Clause == clause);
    }
}
