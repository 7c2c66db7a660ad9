using CinWorkflows.Cases.Assessments;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Cases.Workers;
using CinWorkflows.Rules.Words;
using CinWorkflows.Scenarios.Tests.Transfers;
using CinWorkflows.Simulation;

namespace CinWorkflows.Scenarios.Tests.Authority;

/// <summary>Attempts of a manager who holds a case to decide on it by giving it away for a minute, where what they record is no decision by its name.</summary>
public sealed class HeldForAMinuteScenarios
{
    [Theory]
    [InlineData("northamptonshire", "N32")]
    [InlineData("hillingdon", "H30")]
    public async Task N5_N32_H30_they_do_not_end_the_case_of_a_child_found_in_need_by_a_further_assessment(string pack, string clause)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.OpenAsync();
        await world.FulfilAsync(DutyKind.StartAssessment);
        await world.FulfilAsync(DutyKind.ConcludeAssessment);
        await HoldAndGiveAwayAsync(world);
        await world.DoAsync(new AssessmentStarted(world.Today));
        var none = new AssessmentConcluded(world.Today, AssessmentOutcome.NoFurtherAction, Summary: "The grandparents moved in, and the child is well looked after.");

        await world.RefusedAsync(none, "actor.id", actor: OrdinaryCast.Manager);
        await world.RefusedAsync(none, "actor.role", clause);
        await world.GoToAsync($"{world.WorkingDayIn(1):yyyy-MM-dd}");

        await world.DoAsync(none with { On = world.Today }, OrdinaryCast.Manager);
    }

    [Fact]
    public async Task N49_they_do_not_lower_the_risk_of_a_move()
    {
        await using var world = await Moves.ReportedAsync();
        await world.AssessAsync(TransferRisk.Urgent);
        await HoldAndGiveAwayAsync(world);
        var lower = Moves.Assessment(world, WhoMayKnow.AsRestricted(await world.FileAsync(), world.Today)) with { WhyLower = "The father was sentenced to four years on 2 January 2026." };

        await world.RefusedAsync(lower, "actor.role", actor: OrdinaryCast.Manager);
        await world.GoToAsync($"{world.WorkingDayIn(1):yyyy-MM-dd}");

        await world.DoAsync(lower with { On = world.Today }, OrdinaryCast.Manager);
    }

    private static async Task HoldAndGiveAwayAsync(CaseWorld world)
    {
        await world.DoAsync(new WorkerAssigned("tm-1", "The worker is ill."), OrdinaryCast.ServiceManager);
        await world.DoAsync(new WorkerAssigned("sw-1", "I am on leave."), OrdinaryCast.Manager);
    }
}
