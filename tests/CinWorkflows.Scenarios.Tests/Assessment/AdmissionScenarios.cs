using CinWorkflows.Cases;
using CinWorkflows.Cases.Assessments;
using CinWorkflows.Cases.Workers;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;

namespace CinWorkflows.Scenarios.Tests.Assessment;

public sealed class AdmissionScenarios
{
    [Theory]
    [InlineData("northamptonshire", Circumstance.ChildProtectionPlan, "N1")]
    [InlineData("northamptonshire", Circumstance.LookedAfter, "N46")]
    [InlineData("hillingdon", Circumstance.ChildProtectionPlan, "H1")]
    public async Task N1_N46_H1_a_child_to_whom_the_procedure_does_not_apply_is_refused(string pack, Circumstance circumstance, string clause)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");

        var decision = await world.OpenAsync(circumstances: circumstance);

        var refusal = Assert.Single(decision.Refusals);
        Assert.Equal(("circumstances", clause), (refusal.Field, refusal.Clause));
        Assert.Null(await world.Host.Reader.FindAsync(CaseWorld.CaseId, default));
    }

    [Fact]
    public async Task N2_a_child_with_short_breaks_is_admitted_and_flagged()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();

        await world.OpenAsync(circumstances: Circumstance.ShortBreaks);

        Assert.Contains(Circumstance.ShortBreaks, (await world.FileAsync()).Routes);
    }

    [Fact]
    public async Task WT_the_assessment_is_due_45_working_days_from_the_referral()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync("2026-03-02");
        await world.OpenAsync();

        await world.DoAsync(new AssessmentStarted(world.Today));

        // 2 March + 45 working days, Good Friday 3 April, Easter Monday 6 April and 4 May left out.
        Assert.Equal(CaseWorld.Day("2026-05-07"), (await world.DutyAsync(DutyKind.ConcludeAssessment)).Deadline!.Due);
    }

    [Fact]
    public async Task WT_an_assessment_beyond_its_time_needs_the_reasons()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync("2026-03-02");
        await world.OpenAsync();
        await world.DoAsync(new AssessmentStarted(world.Today));
        await world.GoToAsync("2026-05-08");

        await world.RefusedAsync(new AssessmentConcluded(world.Today, AssessmentOutcome.Section17Support), "delayReason", "WT");

        await world.DoAsync(new AssessmentConcluded(world.Today, AssessmentOutcome.Section17Support, DelayReason: "The family was away."));
    }

    [Fact]
    public async Task N5_an_assessment_without_a_need_ends_the_case_and_every_duty_but_to_tell_whom_no_letter_reaches()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        await world.DoAsync(new AssessmentStarted(world.Today));

        await world.DoAsync(new AssessmentConcluded(world.Today, AssessmentOutcome.NoFurtherAction), OrdinaryCast.Manager);

        var view = await world.ViewAsync();
        Assert.Equal((CaseStage.Ended, EndingReason.NoNeedFound, "RC8"), (view.File.Stage, view.File.Ending!.Reason, view.File.Ending.CensusReason));
        Assert.Equal([(DutyKind.InformByHand, OrdinaryCast.Father.Id)], view.Duties.Select(open => (open.Duty.Kind, open.Duty.Subject!.PersonId)));
    }

    [Fact]
    public async Task An_act_on_an_ended_case_is_refused()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        await world.DoAsync(new AssessmentStarted(world.Today));
        await world.DoAsync(new AssessmentConcluded(world.Today, AssessmentOutcome.NoFurtherAction), OrdinaryCast.Manager);

        await world.RefusedAsync(new WorkerAssigned("sw-2", "Holiday"), "act.type", actor: OrdinaryCast.Manager);
    }

    [Fact]
    public async Task Dates_before_their_cause_and_in_the_future_are_refused()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync("2026-01-07");
        await world.OpenAsync(referredOn: "2026-01-05");

        await world.RefusedAsync(new AssessmentStarted(CaseWorld.Day("2026-01-02")), "on");
        await world.RefusedAsync(new AssessmentStarted(CaseWorld.Day("2026-01-08")), "on");
        await world.RefusedAsync(new AssessmentConcluded(world.Today, AssessmentOutcome.Section17Support), "type", "N5");
    }
}
