using CinWorkflows.Cases;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;

namespace CinWorkflows.Scenarios.Tests.Planning;

/// <summary>Who is consulted about a change of the plan: the child where old enough, and nobody whom nobody knows (N22, H19).</summary>
public sealed class ConsultationScenarios
{
    private static readonly Consulted[] Others = [new("mother-1", "Agrees with it."), new("father-1", "Agrees with it."), new("school-1", "Has a place.")];

    [Theory]
    [InlineData("northamptonshire", "N22", "2010-06-01")]
    [InlineData("hillingdon", "H19", "2010-06-01")]
    [InlineData("northamptonshire", "N22", null)]
    public async Task N22_H19_a_child_who_is_old_enough_is_consulted_though_no_copy_goes_to_them(string pack, string clause, string? born)
    {
        await using var world = await PlannedAsync(pack, born);
        var second = new PlanAgreed(2, world.Today, await world.OrdinaryPlanAsync(), Consultation: Others);

        await world.RefusedAsync(second, "notConsulted", clause);
        await world.RefusedAsync(second with { NotConsulted = [new("child-1", "n/a")] }, "notConsulted[0].reason", clause);
        await world.DoAsync(second with { NotConsulted = [new("child-1", "Is in hospital and may not be seen before the change is needed.")] });
        await world.RefusedAsync(second with { Version = 3 }, "notConsulted", clause);
        await world.DoAsync(second with { Version = 3, Consultation = [.. Others, new("child-1", "Wants the club on Fridays.")] });
    }

    [Fact]
    public async Task N22_of_a_young_child_who_does_not_receive_the_plan_nothing_is_asked()
    {
        await using var world = await PlannedAsync("northamptonshire", "2019-06-01");

        await world.DoAsync(new PlanAgreed(2, world.Today, await world.OrdinaryPlanAsync(), Consultation: Others));
    }

    [Theory]
    [InlineData("northamptonshire")]
    [InlineData("hillingdon")]
    public async Task N22_H19_nobody_is_consulted_whom_nobody_knows(string pack)
    {
        await using var world = await PlannedAsync(pack, "2019-06-01");

        await world.RefusedAsync(new PlanAgreed(2, world.Today, await world.OrdinaryPlanAsync(), Consultation: [.. Others, new("aunt-9", "Agrees with it.")]), "consultation[3].personId");
    }

    /// <summary>A case under a plan, of a child to whom no copy goes.</summary>
    private static async Task<CaseWorld> PlannedAsync(string pack, string? born)
    {
        var world = await CaseWorld.InAsync(pack, "2026-01-05");
        var child = OrdinaryCast.Child with { BornOn = born is null ? null : CaseWorld.Day(born), ReceivesPlan = false };
        var opened = new CaseOpened(world.Today, child, OrdinaryCast.Team, "sw-1", [], [OrdinaryCast.Mother, OrdinaryCast.Father, OrdinaryCast.School]);
        await world.Host.Register.OpenAsync(new(CaseWorld.CaseId, world.Pack.Id, null, OrdinaryCast.Manager, opened), default);
        await world.Host.SettleAsync();
        foreach (var kind in (DutyKind[])[DutyKind.StartAssessment, DutyKind.ConcludeAssessment, DutyKind.DiscussAttendees, DutyKind.HoldFirstPlanningMeeting, DutyKind.AgreePlan, DutyKind.CirculatePlan])
        {
            await world.FulfilAsync(kind);
        }

        return world;
    }
}
