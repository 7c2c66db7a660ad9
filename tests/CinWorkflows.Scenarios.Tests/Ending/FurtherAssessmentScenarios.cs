using CinWorkflows.Cases;
using CinWorkflows.Cases.Assessments;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;

namespace CinWorkflows.Scenarios.Tests.Ending;

/// <summary>A child was found in need; before there is a plan, a further assessment that finds none ends the case by a manager's decision.</summary>
public sealed class FurtherAssessmentScenarios
{
    [Theory]
    [InlineData("northamptonshire", "N32")]
    [InlineData("hillingdon", "H30")]
    public async Task N5_N32_H30_the_worker_alone_does_not_end_the_case_of_a_child_found_in_need_by_a_further_assessment(string pack, string clause)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.OpenAsync();
        foreach (var kind in (DutyKind[])[DutyKind.StartAssessment, DutyKind.ConcludeAssessment, DutyKind.DiscussAttendees, DutyKind.HoldFirstPlanningMeeting])
        {
            await world.FulfilAsync(kind);
        }

        await world.DoAsync(new AssessmentStarted(world.Today));
        var none = new AssessmentConcluded(world.Today, AssessmentOutcome.NoFurtherAction, Summary: "The grandparents moved in, and the child is well looked after.");
        await world.RefusedAsync(none, "actor.role", clause);
        await world.RefusedAsync(none with { Outcome = AssessmentOutcome.EarlyHelp }, "actor.role", clause);

        await world.DoAsync(none, OrdinaryCast.Manager);

        Assert.Equal(EndingReason.NoNeedFound, (await world.FileAsync()).Ending!.Reason);
    }
}
