using CinWorkflows.Cases;
using CinWorkflows.Cases.ChildProtection;
using CinWorkflows.Cases.Closure;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;

namespace CinWorkflows.Scenarios.Tests.ChildProtection;

/// <summary>Attempts to end a case, or to win time, by a child protection plan that one person alone tells of.</summary>
public sealed class ProtectionPlanWalkAroundScenarios
{
    [Theory]
    [InlineData("northamptonshire", "N32")]
    [InlineData("hillingdon", "H30")]
    public async Task N1_N32_H1_H30_whoever_tells_of_a_child_protection_plan_does_not_end_the_case_on_it_alone(string pack, string clause)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.ReachReviewAsync();
        await world.DoAsync(new ChildProtectionPlanStarted(world.Today), OrdinaryCast.Manager);
        var ended = new CaseEndedForChildProtection(world.Today, "The plan goes on for a year.", [.. OpenItems.On(await world.FileAsync(), world.Pack, world.Pack.Authority.WorkingCalendar(), world.Today)
            .Select(item => new OpenItemDecision(item.Id, "It is left to the core group.", "The core group has it now."))]);

        await world.RefusedAsync(ended, "actor.id", clause, OrdinaryCast.Manager);
        await world.DoAsync(ended, OrdinaryCast.ServiceManager);

        Assert.Equal(EndingReason.ChildProtection, (await world.FileAsync()).Ending!.Reason);
    }

    [Fact]
    public async Task N1_N32_nor_by_telling_of_it_in_somebody_elses_name()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();

        var decision = await world.Host.Register.RecordAsync(
            CaseWorld.CaseId, new(null, OrdinaryCast.Manager, new ChildProtectionPlanStarted(world.Today)) { RecordedFor = "sw-1" }, default);

        Assert.Contains(decision.Refusals, refusal => refusal.Field == "recordedFor");
    }

    [Theory]
    [InlineData("northamptonshire")]
    [InlineData("hillingdon")]
    public async Task N1_N23_N19g_H1_H20_short_child_protection_plans_put_no_review_and_no_visit_off(string pack)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.ReachReviewAsync();
        var (review, visit) = (await DueAsync(world, DutyKind.HoldReview), await DueAsync(world, DutyKind.VisitChild));

        foreach (var due in (DateOnly[])[visit, review])
        {
            await HeldAsync(world, due.AddDays(-1), due.AddDays(1));
        }

        Assert.Equal((review, visit), (await DueAsync(world, DutyKind.HoldReview), await DueAsync(world, DutyKind.VisitChild)));
    }

    [Theory]
    [InlineData("northamptonshire")]
    [InlineData("hillingdon")]
    public async Task N1_N23_H1_H20_a_limit_moves_once_however_many_child_protection_plans_follow(string pack)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.ReachReviewAsync();
        var review = await DueAsync(world, DutyKind.HoldReview);

        await HeldAsync(world, review.AddDays(-1), review.AddDays(30));
        var moved = await DueAsync(world, DutyKind.HoldReview);
        Assert.Equal(world.Pack.Authority.WorkingCalendar().AddWorkingDays(review.AddDays(30), 10), moved);
        await HeldAsync(world, moved.AddDays(-1), moved.AddDays(30));

        Assert.Equal(moved, await DueAsync(world, DutyKind.HoldReview));
    }

    private static async Task HeldAsync(CaseWorld world, DateOnly from, DateOnly until)
    {
        await world.GoToAsync($"{from:yyyy-MM-dd}");
        await world.DoAsync(new ChildProtectionPlanStarted(from));
        await world.GoToAsync($"{until:yyyy-MM-dd}");
        await world.DoAsync(new ChildProtectionPlanEnded(until));
    }

    private static async Task<DateOnly> DueAsync(CaseWorld world, DutyKind kind) => (await world.DutyAsync(kind)).Deadline!.Due;
}
