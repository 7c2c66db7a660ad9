using CinWorkflows.Cases.Assessments;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;
using CinWorkflows.Workflows.Register;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Scenarios.Tests.Register;

/// <summary>An act can be tried before it is recorded, and is not recorded on a case that has gone on since.</summary>
public sealed class CheckScenarios
{
    [Fact]
    public async Task What_an_act_would_close_and_open_is_told_with_dates_and_nothing_is_recorded()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();

        var come = await CheckAsync(world, new(null, OrdinaryCast.Worker, new AssessmentStarted(world.Today)));

        Assert.Contains(come.Closes, duty => duty.Kind == DutyKind.StartAssessment);
        Assert.Contains(come.Opens, duty => duty.Kind == DutyKind.HoldFirstPlanningMeeting && duty.Deadline!.Due == CaseWorld.Day("2026-01-19"));
        Assert.Equal(1, (await world.FileAsync()).Sequence);
    }

    [Fact]
    public async Task What_speaks_against_an_act_and_what_it_would_not_keep_is_told()
    {
        await using var world = await CaseWorld.HillingdonAsync();
        await world.ReachReviewAsync();

        var refused = await CheckAsync(world, new(null, OrdinaryCast.Worker, new PlanCirculated(7, world.Today)));
        var breach = await CheckAsync(world, new(null, OrdinaryCast.Worker, new ReviewHeldWithoutMeeting(world.Today, "By telephone")));

        Assert.Contains(refused.Refusals, refusal => refusal.Field == "version");
        Assert.Contains(breach.Breaches, broken => broken.Clause == "H24");
        Assert.Contains(breach.Opens, duty => duty.Kind == DutyKind.AnswerBreach);
    }

    [Fact]
    public async Task An_act_on_what_somebody_saw_before_another_came_is_not_recorded()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        await world.DoAsync(new AssessmentStarted(world.Today));

        var late = await world.Host.Register.RecordAsync(
            CaseWorld.CaseId, new(null, OrdinaryCast.Worker, new AssessmentConcluded(world.Today, AssessmentOutcome.Section17Support)) { IfSequence = 1 }, default);

        Assert.True(late.IsOvertaken);
        Assert.Equal(2, (await world.FileAsync()).Sequence);
    }

    [Fact]
    public async Task What_would_be_refused_is_refused_by_the_check_too()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        await world.DoAsync(new AssessmentStarted(world.Today));

        var stale = await CheckAsync(world, new(null, OrdinaryCast.Worker, new AssessmentConcluded(world.Today, AssessmentOutcome.Section17Support)) { IfSequence = 1 });
        var again = await CheckAsync(world, new(null, OrdinaryCast.Manager, new CinWorkflows.Cases.CaseOpened(world.Today, OrdinaryCast.Child, OrdinaryCast.Team, null, [])));

        Assert.Equal("ifSequence", Assert.Single(stale.Refusals).Field);
        Assert.Equal("act.type", Assert.Single(again.Refusals).Field);
    }

    private static async Task<CheckedAct> CheckAsync(CaseWorld world, ActCommand command) =>
        (await world.Host.Services.GetRequiredService<ActCheck>().OfAsync(CaseWorld.CaseId, command, default))!;
}
