using CinWorkflows.Cases.Workers;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;

namespace CinWorkflows.Scenarios.Tests.Allocation;

public sealed class AllocationScenarios
{
    [Fact]
    public async Task A_new_worker_takes_every_open_duty_at_once_and_gets_the_reminders()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachReviewAsync();
        var due = (await world.DutyAsync(DutyKind.HoldReview)).Deadline!.Due;

        await world.DoAsync(new WorkerAssigned("sw-2", "The worker changed teams."), OrdinaryCast.Manager);

        Assert.Equal("sw-2", (await world.DutyAsync(DutyKind.HoldReview)).OwnerId);
        Assert.Equal("sw-2", (await world.DutyAsync(DutyKind.VisitChild)).OwnerId);
        var toFormer = world.SentTo("chris").Count;
        await world.Host.AdvanceToAsync(LondonTime.At(due, new(12, 0)));
        Assert.Equal(toFormer, world.SentTo("chris").Count);
        Assert.NotEmpty(world.SentTo("kim"));
    }

    [Fact]
    public async Task H26_while_nobody_is_allocated_duties_fall_to_the_team_manager_and_allocation_itself_is_a_duty()
    {
        await using var world = await CaseWorld.HillingdonAsync();
        await world.OpenAsync(workerId: null);

        Assert.Equal(Role.TeamManager, (await world.DutyAsync(DutyKind.StartAssessment)).Owner);
        await world.FulfilAsync(DutyKind.AllocateWorker);

        Assert.Equal("sw-1", (await world.DutyAsync(DutyKind.StartAssessment)).OwnerId);
    }

    [Fact]
    public async Task Only_a_manager_allocates_and_only_to_somebody_who_exists()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();

        await world.RefusedAsync(new WorkerAssigned("sw-2", "Why not"), "actor.role");
        await world.RefusedAsync(new WorkerAssigned("sw-9", "Why not"), "act.workerId", actor: OrdinaryCast.Manager);
        await world.RefusedAsync(new WorkerAssigned("sw-2", "Why not"), "actor.id", actor: new("nobody", Role.TeamManager));
        await world.RefusedAsync(new WorkerAssigned("sw-2", "Why not"), "actor.role", actor: new("sw-1", Role.TeamManager));
    }
}
