using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Records.Cases;
using static CinWorkflows.Server.Tests.Import.ReturnFolder;

namespace CinWorkflows.Server.Tests.Import;

/// <summary>At which stage, with which dates, an open episode becomes a case.</summary>
public sealed class TakenOverStageTests : IDisposable
{
    private readonly ReturnFolder _folder = new();

    [Fact]
    public async Task N6_assessments_listed_newest_first_give_the_dates_of_those_listed_oldest_first()
    {
        var (old, recent) = (Assessment(200, 170), Assessment(12, 2));
        await _folder.ImportAsync(Child("OLDEST", Episode(201, old + recent)), Child("NEWEST", Episode(201, recent + old)));

        var cases = await _folder.CasesAsync();

        Assert.Single(cases.Select(view => view.File.Assessment).Distinct());
        Assert.Single(cases.Select(view => view.Duties.Single(duty => duty.Duty.Kind == DutyKind.HoldFirstPlanningMeeting).Duty.Deadline!.Due).Distinct());
        Assert.Equal(Today.AddDays(-12), cases[0].File.Assessment!.StartedOn);
    }

    [Fact]
    public async Task N23_a_plan_that_ended_asks_for_a_review_and_not_for_a_first_planning_meeting()
    {
        var ran = await _folder.ImportAsync(Child("PEND", Episode(200, Assessment(199, 170) + Plan(166, 28))));

        var found = Assert.Single(await _folder.CasesAsync());

        Assert.DoesNotContain(DutyKind.HoldFirstPlanningMeeting, Kinds(found));
        Assert.Contains(DutyKind.HoldReview, Kinds(found));
        Assert.Contains(ran.Lines, line => line.StartsWith("to decide: child PEND,", StringComparison.Ordinal) && line.Contains("the plan ended on", StringComparison.Ordinal));
    }

    [Fact]
    public async Task N1_a_child_protection_plan_that_ended_asks_for_a_plan_and_not_for_the_meeting_of_the_first_assessment()
    {
        var ran = await _folder.ImportAsync(Child("CPNOPLAN", Episode(200, Assessment(199, 170) + ChildProtection(150, 58))));

        var found = Assert.Single(await _folder.CasesAsync());

        Assert.Equal(CaseStage.FirstPlanningMeeting, found.File.Stage);
        Assert.DoesNotContain(DutyKind.HoldFirstPlanningMeeting, Kinds(found));
        Assert.Contains(DutyKind.AgreePlan, Kinds(found));
        Assert.DoesNotContain(found.Duties, duty => duty.Duty.Deadline?.Due < Today);
        Assert.Contains(ran.Lines, line => line.StartsWith("to decide: child CPNOPLAN,", StringComparison.Ordinal));
    }

    [Fact]
    public async Task N6_an_assessment_after_the_plan_that_ended_counts_from_its_own_start()
    {
        await _folder.ImportAsync(
            Child("AGAIN", Episode(400, Assessment(399, 370) + Plan(366, 100) + Assessment(12, 2))),
            Child("UNDERWAY", Episode(400, Assessment(399, 370) + Plan(366, 100) + Assessment(12))));

        var cases = await _folder.CasesAsync();

        Assert.All(cases, found => Assert.Equal(Today.AddDays(-12), found.File.Assessment!.StartedOn));
        Assert.All(cases, found => Assert.Contains(DutyKind.HoldFirstPlanningMeeting, Kinds(found)));
        Assert.All(cases, found => Assert.Empty(found.File.Plans));
    }

    [Fact]
    public async Task WT_an_assessment_under_a_plan_leaves_the_assessment_that_led_to_the_plan_as_it_was_and_its_limit_runs()
    {
        var ran = await _folder.ImportAsync(Child("REASSP", Episode(690, Assessment(689, 645) + Assessment(12) + Plan(644))));

        var found = Assert.Single(await _folder.CasesAsync());

        Assert.Equal((Today.AddDays(-689), Today.AddDays(-645)), (found.File.Assessment!.StartedOn, found.File.Assessment.ConcludedOn!.Value));
        Assert.Contains(DutyKind.HoldReview, Kinds(found));
        Assert.Equal(Today.AddDays(-12), found.File.OpenReassessment!.StartedOn);
        Assert.NotNull(found.Duties.Single(duty => duty.Duty.Kind == DutyKind.ConcludeReassessment).Duty.Deadline);
        Assert.Contains(ran.Lines, line => line.StartsWith("to decide: child REASSP,", StringComparison.Ordinal) && line.Contains("a further assessment began there", StringComparison.Ordinal));
    }

    [Fact]
    public async Task N25_an_open_section_47_enquiry_is_a_concern_that_the_manager_answers()
    {
        var ran = await _folder.ImportAsync(
            Child("S47", Episode(100, Assessment(99, 60) + Section47(20))),
            Child("ENDED", Episode(100, Assessment(99, 60) + Section47(20) + ChildProtection(5))));

        var cases = await _folder.CasesAsync();

        var concerned = Assert.Single(cases, found => found.File.Concerns.Count > 0);
        Assert.Equal(Today.AddDays(-20), concerned.File.Concerns[0].RaisedOn);
        Assert.Contains(DutyKind.DiscussSafeguardingConcern, Kinds(concerned));
        Assert.Contains(ran.Lines, line => line.StartsWith("to decide: child S47,", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_birth_that_was_expected_before_today_is_not_taken_as_a_date_of_birth()
    {
        var ran = await _folder.ImportAsync(
            Child("AHEAD", Episode(20), $"<ExpectedPersonBirthDate>{Ago(-60)}</ExpectedPersonBirthDate><Sex>U</Sex>"),
            Child("PASSED", Episode(20), $"<ExpectedPersonBirthDate>{Ago(5)}</ExpectedPersonBirthDate><Sex>U</Sex>"));

        var cases = await _folder.CasesAsync();

        Assert.Equal(2, cases.Count);
        Assert.Null(cases.Select(view => view.People.Single()).Single(child => child.Id == "PASSED").BornOn);
        Assert.Equal(Today.AddDays(60), cases.Select(view => view.People.Single()).Single(child => child.Id == "AHEAD").BornOn);
        Assert.Contains(ran.Lines, line => line.StartsWith("to decide: child PASSED,", StringComparison.Ordinal));
    }

    public void Dispose() => _folder.Dispose();

    private static IReadOnlyList<DutyKind> Kinds(CaseView found) => [.. found.Duties.Select(duty => duty.Duty.Kind)];
}
