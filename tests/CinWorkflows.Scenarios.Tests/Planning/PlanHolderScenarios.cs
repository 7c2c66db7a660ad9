using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Cases.Workers;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;

namespace CinWorkflows.Scenarios.Tests.Planning;

/// <summary>Who holds a plan (N18, H15): the worker or lead professional of the case, and while nobody is, somebody who may.</summary>
public sealed class PlanHolderScenarios
{
    [Fact]
    public async Task H15_H35_a_plan_under_an_agencys_lead_professional_is_agreed_and_circulated()
    {
        await using var world = await CaseWorld.HillingdonAsync();
        await world.OpenAsync();
        await world.DoAsync(new LeadProfessionalNamed("school-1"), OrdinaryCast.Manager);

        foreach (var kind in (DutyKind[])
                 [
                     DutyKind.StartAssessment, DutyKind.ConcludeAssessment, DutyKind.DiscussAttendees, DutyKind.HoldFirstPlanningMeeting,
                     DutyKind.AgreePlan, DutyKind.CirculatePlan,
                 ])
        {
            await world.FulfilAsync(kind);
        }

        Assert.NotNull((await world.FileAsync()).CurrentPlan!.CirculatedOn);
        Assert.All((await world.ViewAsync()).Duties, duty => Assert.NotEqual("school-1", duty.Duty.OwnerId));
    }

    [Fact]
    public async Task H15_an_agencys_lead_professional_who_has_left_the_case_leads_no_more()
    {
        await using var world = await CaseWorld.HillingdonAsync();
        await world.ReachPlanAsync();
        await world.DoAsync(new LeadProfessionalNamed("school-1"), OrdinaryCast.Manager);

        await world.DoAsync(new ParticipantLeft("school-1", "Another school."));

        Assert.Null((await world.FileAsync()).Allocation.LeadProfessionalId);
    }

    [Theory]
    [InlineData("northamptonshire")]
    [InlineData("hillingdon")]
    public async Task N18_H15_a_clerk_holds_no_plan_while_nobody_is_allocated(string pack)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.OpenAsync();
        foreach (var kind in (DutyKind[])[DutyKind.StartAssessment, DutyKind.ConcludeAssessment, DutyKind.DiscussAttendees, DutyKind.HoldFirstPlanningMeeting])
        {
            await world.FulfilAsync(kind);
        }

        await world.DoAsync(new WorkerUnassigned("Is ill."), OrdinaryCast.Manager);
        var plan = await world.OrdinaryPlanAsync();

        await world.RefusedAsync(new PlanAgreed(1, world.Today, plan with { HolderId = "bs-1" }, "They do not wish to give any."), "act.content.holderId", actor: OrdinaryCast.Manager);
        await world.DoAsync(new PlanAgreed(1, world.Today, plan with { HolderId = "tm-1" }, "They do not wish to give any."), OrdinaryCast.Manager);
    }
}
