using CinWorkflows.Cases;
using CinWorkflows.Cases.Assessments;
using CinWorkflows.Cases.Closure;
using CinWorkflows.Cases.Disability;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;

namespace CinWorkflows.Scenarios.Tests.Ending;

/// <summary>A case that ended because no need was found is reopened: the child is assessed anew, and everything follows the new assessment.</summary>
public sealed class ReopenedScenarios
{
    [Theory]
    [InlineData("northamptonshire", AssessmentOutcome.NoFurtherAction)]
    [InlineData("northamptonshire", AssessmentOutcome.EarlyHelp)]
    [InlineData("hillingdon", AssessmentOutcome.EarlyHelp)]
    public async Task N5_N6_H5_after_a_second_assessment_that_finds_a_need_meeting_plan_and_arrangements_go_on(string pack, AssessmentOutcome first)
    {
        await using var world = await ReopenedAsync(pack, first);
        Assert.Equal([DutyKind.StartAssessment, DutyKind.TellMisinformed], (await world.ViewAsync()).Duties.Select(duty => duty.Duty.Kind).Order());

        await world.FulfilAsync(DutyKind.StartAssessment);
        var started = world.Today;
        Assert.Equal(CaseStage.Assessment, (await world.FileAsync()).Stage);
        Assert.Equal(world.Pack.Authority.WorkingCalendar().AddWorkingDays(started, 45), (await world.DutyAsync(DutyKind.ConcludeReassessment)).Deadline!.Due);
        if (pack == "northamptonshire")
        {
            Assert.Equal(world.Pack.Authority.WorkingCalendar().AddWorkingDays(started, 10), (await world.DutyAsync(DutyKind.HoldFirstPlanningMeeting)).Deadline!.Due);
        }

        foreach (var kind in (DutyKind[])[DutyKind.ConcludeReassessment, DutyKind.DiscussAttendees, DutyKind.HoldFirstPlanningMeeting, DutyKind.AgreePlan])
        {
            await world.FulfilAsync(kind);
        }

        var file = await world.FileAsync();
        Assert.NotNull(file.CurrentPlan);
        Assert.DoesNotContain(file.Breaches ?? [], breach => breach.Clause is "N5" or "N6" or "H5");
        await world.DoAsync(
            new RegimeChosen(RegimeKind.AgreedWithFamily, world.Today, new(2, Rules.Calendar.Unit.Months), null, [], "mother-1", "The family has respite care.")
            {
                DisabilityEvidence = "The second assessment, section 3: a diagnosis of cerebral palsy.",
                EvidencedOn = new(2025, 9, 12),
                EvidencedBy = "The community paediatrician",
                AgreedOn = world.Today,
                ReviewBy = world.Today.AddMonths(2),
            },
            OrdinaryCast.Manager);
    }

    [Fact]
    public async Task WT_the_start_of_the_second_assessment_is_asked_for_from_the_reopening_on()
    {
        await using var world = await ReopenedAsync("northamptonshire", AssessmentOutcome.NoFurtherAction);

        var start = await world.DutyAsync(DutyKind.StartAssessment);

        Assert.Equal(world.Pack.Authority.WorkingCalendar().AddWorkingDays(world.Today, 1), start.Deadline!.Due);
        Assert.Contains("reopened", start.Deadline.Explain(), StringComparison.Ordinal);
        await world.NoDutyAsync(DutyKind.HoldFirstPlanningMeeting);
    }

    [Fact]
    public async Task N5_a_case_reopened_twice_follows_the_last_assessment()
    {
        await using var world = await ReopenedAsync("northamptonshire", AssessmentOutcome.NoFurtherAction);
        await world.DoAsync(new AssessmentStarted(world.Today));
        await world.DoAsync(new AssessmentConcluded(world.Today, AssessmentOutcome.Section17Support));
        await world.GoToAsync("2026-04-01");
        await world.DoAsync(new AssessmentStarted(world.Today));
        await world.DoAsync(new AssessmentConcluded(world.Today, AssessmentOutcome.EarlyHelp), OrdinaryCast.Manager);
        await world.GoToAsync("2026-06-01");
        await world.DoAsync(new CaseReopened(world.Today, "The child is in need again."), OrdinaryCast.Manager);

        await world.FulfilAsync(DutyKind.StartAssessment);

        Assert.Equal(world.Today, (await world.FileAsync()).CurrentAssessment!.StartedOn);
        Assert.Equal(world.Pack.Authority.WorkingCalendar().AddWorkingDays(world.Today, 10), (await world.DutyAsync(DutyKind.HoldFirstPlanningMeeting)).Deadline!.Due);
    }

    private static async Task<CaseWorld> ReopenedAsync(string pack, AssessmentOutcome first)
    {
        var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.OpenAsync();
        await world.DoAsync(new AssessmentStarted(world.Today));
        await world.DoAsync(new AssessmentConcluded(world.Today, first), OrdinaryCast.Manager);
        await world.GoToAsync("2026-03-02");
        await world.DoAsync(new CaseReopened(world.Today, "The school has seen more."), OrdinaryCast.Manager);
        return world;
    }
}
