using CinWorkflows.Cases.Assessments;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.Visits;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Boards;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Ports.Records.Duties;
using CinWorkflows.Workflows.Tests.Messages;
using static CinWorkflows.Workflows.Tests.Digests.DigestCases;

namespace CinWorkflows.Workflows.Tests.Boards;

public sealed class TeamBoardTests
{
    private static readonly TeamBoard Board = new(Today, TestPacks.Northamptonshire.Authority.WorkingCalendar());

    [Fact]
    public void A_case_is_red_once_something_is_past_its_limit_amber_when_it_is_due_within_five_working_days_and_else_green()
    {
        Assert.Equal(BoardLight.Red, Of(Seen("C-1", Visit(Today.AddDays(-1)))).Light);
        Assert.Equal(BoardLight.Amber, Of(Seen("C-1", Visit(Today))).Light);
        Assert.Equal(BoardLight.Amber, Of(Seen("C-1", Visit(Today.AddDays(7)))).Light);
        Assert.Equal(BoardLight.Green, Of(Seen("C-1", Visit(Today.AddDays(8)))).Light);
        Assert.Equal(BoardLight.Green, Of(Seen("C-1")).Light);
    }

    [Fact]
    public void A_case_is_amber_once_the_day_that_is_aimed_at_is_past()
    {
        var visit = Visit(Today.AddDays(20));
        var aimed = visit with { Duty = visit.Duty with { Deadline = visit.Duty.Deadline! with { Target = new(new(1, Unit.Weeks), Today.AddDays(-1)) } } };

        Assert.Equal(BoardLight.Amber, Of(Seen("C-1", aimed)).Light);
    }

    [Fact]
    public void The_most_pressing_case_comes_first()
    {
        var rows = Board.Of([Seen("C-1"), Seen("C-2", Visit(Today.AddDays(3))), Seen("C-3", Visit(Today.AddDays(-2))), Seen("C-4", Visit(Today.AddDays(-9)))]);

        Assert.Equal(["C-4", "C-3", "C-2", "C-1"], rows.Select(row => row.Case.File.CaseId));
    }

    [Fact]
    public void A_case_without_a_plan_four_weeks_after_a_need_was_found_stands_still()
    {
        var open = Seen("C-1");
        var found = open with { File = open.File with { Assessment = new(Today.AddDays(-60), Today.AddDays(-28), AssessmentOutcome.Section17Support) } };
        var yesterday = open with { File = open.File with { Assessment = new(Today.AddDays(-60), Today.AddDays(-27), AssessmentOutcome.Section17Support) } };

        Assert.Equal([new MissingPart(MissingKind.Plan, Today.AddDays(-28))], Of(found).Missing);
        Assert.Equal(BoardLight.Amber, Of(found).Light);
        Assert.Empty(Of(yesterday).Missing);
    }

    [Fact]
    public void A_child_who_was_not_seen_for_four_weeks_stands_out_unless_a_visit_lies_ahead_in_time()
    {
        var unseen = Open("C-1", [], last: Today.AddDays(-1));
        var visited = unseen with { File = unseen.File with { Visits = new VisitRecord(Today.AddDays(-28)) } };

        Assert.Equal([new MissingPart(MissingKind.Visit, Today.AddDays(-28))], Of(visited).Missing);
        Assert.Equal([new MissingPart(MissingKind.Visit, unseen.File.ReferredOn)], Of(unseen).Missing);
        Assert.Empty(Of(visited with { Duties = [Visit(Today.AddDays(9))] }).Missing);
        Assert.Empty(Of(visited with { File = visited.File with { Hold = new(Today.AddDays(-40)) } }).Missing);
    }

    [Fact]
    public void What_is_due_in_the_next_two_weeks_is_forecast_with_why_it_will_be_late()
    {
        var review = Open(DutyKind.HoldReview, "sw-1", Today.AddDays(10));

        Assert.Equal(ForecastReason.NoMeeting, Assert.Single(Of(Seen("C-1", review)).Forecast).Reason);
        Assert.Empty(Of(Seen("C-1", Open(DutyKind.HoldReview, "sw-1", Today.AddDays(15)))).Forecast);
        Assert.Equal(ForecastReason.NotDone, Assert.Single(Of(Seen("C-1", Visit(Today.AddDays(2)))).Forecast).Reason);
        Assert.Equal(ForecastReason.WaitsForStep, Assert.Single(Of(Seen("C-1", Open(DutyKind.AgreePlan, "sw-1", Today.AddDays(2), waitsFor: "assessmentNotConcluded"))).Forecast).Reason);
    }

    [Fact]
    public void A_review_that_is_arranged_in_time_is_no_forecast_and_one_arranged_too_late_is_a_sure_one()
    {
        var open = Seen("C-1", Open(DutyKind.HoldReview, "sw-1", Today.AddDays(10)));

        Assert.Empty(Of(WithReviewOn(open, Today.AddDays(10))).Forecast);
        var late = Assert.Single(Of(WithReviewOn(open, Today.AddDays(11))).Forecast);
        Assert.Equal((ForecastReason.MeetingTooLate, Today.AddDays(11), true), (late.Reason, late.On!.Value, late.IsCertain));
    }

    [Fact]
    public void What_nobody_holds_or_whose_holder_leaves_before_the_limit_is_sure_to_be_late()
    {
        var nobody = Open("C-1", [Open(DutyKind.StartAssessment, null, Today.AddDays(2), role: Role.TeamManager)], worker: null);
        var leaving = Seen("C-1", Visit(Today.AddDays(9)));
        leaving = leaving with { File = leaving.File with { Allocation = leaving.File.Allocation with { WorkerLeavesOn = Today.AddDays(4) } } };

        Assert.Equal(ForecastReason.NobodyHolds, Assert.Single(Of(nobody).Forecast).Reason);
        var gone = Assert.Single(Of(leaving).Forecast);
        Assert.Equal((ForecastReason.HolderLeaves, Today.AddDays(4)), (gone.Reason, gone.On!.Value));
    }

    private static BoardCase Of(CaseWithDuties open) => Assert.Single(Board.Of([open]));

    /// <summary>A case whose child was seen yesterday.</summary>
    private static CaseWithDuties Seen(string caseId, params DutyView[] duties)
    {
        var open = Open(caseId, duties);
        return open with { File = open.File with { Visits = new VisitRecord(Today.AddDays(-1)) } };
    }

    private static CaseWithDuties WithReviewOn(CaseWithDuties open, DateOnly day) => open with
    {
        File = open.File with
        {
            Meetings = [new Meeting("m-1", MeetingPurpose.Review, MeetingState.Arranged, LondonTime.At(day, new(10, 0)), LondonTime.At(day, new(11, 0)), "sw-1", Role.SocialWorker, [])],
        },
    };
}
