using System.Text.Json;
using CinWorkflows.Cases.Assessments;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Cases;

namespace CinWorkflows.Scenarios.Tests.Operating;

public sealed class OutlookScenarios
{
    [Fact]
    public async Task An_operator_sees_the_stage_and_the_next_duty_of_a_case_among_the_workflows_and_nobodys_name()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        Assert.Equal(await ExpectedAsync(world, CaseStage.Assessment), await OutlookAsync(world));

        await world.DoAsync(new AssessmentStarted(world.Today));
        await world.FulfilAsync(DutyKind.ConcludeAssessment);

        Assert.Equal(await ExpectedAsync(world, CaseStage.FirstPlanningMeeting), await OutlookAsync(world));
        using var status = JsonDocument.Parse((await world.Host.Workflows.GetAsync(CaseWorld.CaseId))!.CustomStatus!);
        Assert.Equal(["sequence", "wakeAt", "outlook"], status.RootElement.EnumerateObject().Select(entry => entry.Name));
        Assert.Equal(["stage", "nextDuty", "nextOn"], status.RootElement.GetProperty("outlook").EnumerateObject().Select(entry => entry.Name));
    }

    private static async Task<CaseOutlook?> OutlookAsync(CaseWorld world) =>
        (await world.Host.Workflows.GetAsync(CaseWorld.CaseId))!.ReadCustomStatusAs<CaseWaiting>()!.Outlook;

    private static async Task<CaseOutlook> ExpectedAsync(CaseWorld world, CaseStage stage)
    {
        var next = (await world.ViewAsync()).Duties.Select(view => view.Duty)
            .OrderBy(duty => duty.Deadline?.Due ?? DateOnly.MaxValue)
            .ThenBy(duty => duty.Key, StringComparer.Ordinal)
            .First();
        return new(stage, next.Kind, next.Deadline?.Due);
    }
}
