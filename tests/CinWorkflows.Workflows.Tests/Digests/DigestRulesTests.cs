using CinWorkflows.Cases.ChildProtection;
using CinWorkflows.Cases.Disability;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Digests;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Ports.Records.Duties;
using static CinWorkflows.Workflows.Tests.Digests.DigestCases;

namespace CinWorkflows.Workflows.Tests.Digests;

public class DigestRulesTests
{
    [Theory]
    [InlineData("2026-02-26", "overdue")]
    [InlineData("2026-03-02", "due")]
    [InlineData("2026-03-09", "due")]
    [InlineData("2026-03-10", "nothing")]
    public void Once_a_week_it_says_what_is_overdue_and_what_comes_in_the_next_five_working_days(string due, string section)
    {
        var content = On("2026-03-02").For(Worker, [Open("C-1", [Visit(Day(due))])], [], At(new(2026, 2, 20)));

        Assert.Equal(section == "overdue" ? 1 : 0, content.In(DigestGroup.Overdue).Count);
        Assert.Equal(section == "due" ? 1 : 0, content.In(DigestGroup.Due).Count);
        Assert.Equal(section != "nothing", content.HasSomethingToSay);
    }

    [Theory]
    [InlineData("2026-02-20")]
    [InlineData("2026-03-05")]
    [InlineData("2026-06-01")]
    public void What_the_last_digest_said_is_not_said_again_the_next_day(string due)
    {
        var content = TodaysRules.For(Worker, [Open("C-1", [Visit(Day(due))])], [], Yesterday);

        Assert.False(content.HasSomethingToSay);
    }

    [Fact]
    public void The_first_working_day_of_a_week_is_the_Tuesday_after_a_bank_holiday() =>
        Assert.True(On("2026-04-07").For(Worker, [Open("C-1", [Visit(new(2026, 4, 9))])], [], At(new(2026, 3, 26))).HasSomethingToSay);

    [Theory]
    [InlineData("tm-1", true)]
    [InlineData("sw-1", false)]
    public void A_date_that_somebody_else_moved_is_told_and_not_what_the_reader_did_themselves(string mover, bool isTold)
    {
        var moved = Visit(new(2026, 3, 20)) with { Changes = [Change(new(2026, 2, 2), new(2026, 4, 1), mover), Change(Today, new(2026, 3, 20), mover)] };

        var content = TodaysRules.For(Worker, [Open("C-1", [moved])], [], Yesterday);

        Assert.Equal(isTold, content.HasSomethingToSay);
        Assert.Equal(isTold ? new DateOnly(2026, 4, 1) : null, content.Duties.FirstOrDefault()?.MovedFrom);
    }

    [Fact]
    public void A_visit_that_moves_on_because_it_was_made_is_no_news()
    {
        var made = Visit(new(2026, 4, 1)) with { Changes = [Change(new(2026, 2, 2), new(2026, 3, 3), "tm-1"), Change(Today, new(2026, 4, 1), "tm-1") with { Cause = "visitMade" }] };

        Assert.False(TodaysRules.For(Worker, [Open("C-1", [made])], [], Yesterday).HasSomethingToSay);
    }

    [Fact]
    public void A_duty_that_others_brought_about_is_told_where_no_notice_tells_of_it()
    {
        var arisen = Visit(new(2026, 3, 6)) with { OpenedAt = At(Today) };

        Assert.True(TodaysRules.For(Worker, [Open("C-1", [arisen])], [], Yesterday).HasSomethingToSay);
        Assert.False(TodaysRules.For(Worker, [Open("C-1", [arisen with { Changes = [Change(Today, new(2026, 3, 6), Worker.Id)] }])], [], Yesterday).HasSomethingToSay);
    }

    [Fact]
    public void A_reminder_of_what_the_last_digest_said_comes_is_no_reason_for_another()
    {
        var visit = Visit(new(2026, 3, 6));

        Assert.False(TodaysRules.For(Worker, [Open("C-1", [visit])], [visit], Yesterday).HasSomethingToSay);
        Assert.True(TodaysRules.For(Worker, [Open("C-1", [visit])], [visit], At(new(2026, 2, 20))).HasSomethingToSay);
    }

    [Theory]
    [InlineData(DutyKind.HoldFirstPlanningMeeting, "attendeesNotDiscussed")]
    [InlineData(DutyKind.ObtainPlanReply, null)]
    [InlineData(DutyKind.ObtainViews, null)]
    public void What_waits_for_others_is_shown_and_is_no_reason_for_a_digest(DutyKind kind, string? waitsFor)
    {
        var content = TodaysRules.For(Worker, [Open("C-1", [Open(kind, Worker.Id, new(2026, 4, 1), waitsFor)])], [], Yesterday);

        Assert.Equal(kind, Assert.Single(content.In(DigestGroup.Waiting)).Duty.Kind);
        Assert.False(content.HasSomethingToSay);
    }

    [Fact]
    public void What_a_notice_tells_of_is_a_reason_for_a_digest_also_where_it_waits_for_others()
    {
        var waiting = Open(DutyKind.HoldFirstPlanningMeeting, Worker.Id, new(2026, 4, 1), "assessmentNotConcluded");

        var content = TodaysRules.For(Worker, [Open("C-1", [waiting])], [waiting], At(new(2026, 2, 20)));

        Assert.True(content.HasSomethingToSay);
        Assert.Single(content.In(DigestGroup.Waiting));
    }

    [Fact]
    public void What_waits_for_others_is_chased_when_its_day_is_near()
    {
        var content = TodaysRules.For(Worker, [Open("C-1", [Open(DutyKind.ObtainPlanReply, Worker.Id, new(2026, 3, 5))])], [], Yesterday);

        Assert.Single(content.In(DigestGroup.Due));
        Assert.Empty(content.In(DigestGroup.Waiting));
    }

    [Fact]
    public void What_another_role_does_in_a_workers_case_waits_for_them_and_is_due_for_the_role()
    {
        var decision = Open(DutyKind.DecideClosure, owner: null, new(2026, 3, 5), role: Role.TeamManager);

        Assert.Single(TodaysRules.For(Worker, [Open("C-1", [decision])], [], Yesterday).In(DigestGroup.Waiting));
        Assert.Single(TodaysRules.For(Lead, [Open("C-1", [decision])], [], Yesterday).In(DigestGroup.Due));
        Assert.Empty(TodaysRules.For(Lead with { TeamId = "team-2" }, [Open("C-1", [decision])], [], Yesterday).In(DigestGroup.Due));
    }

    [Fact]
    public void What_a_notice_tells_of_is_shown_once_with_and_without_a_date()
    {
        var (later, undated) = (Visit(new(2026, 6, 1)), Open(DutyKind.AgreeReviewInterval, Worker.Id, null));

        var content = TodaysRules.For(Worker, [Open("C-1", [later, undated])], [later, undated, Visit(new(2026, 5, 1)) with { CaseId = "C-9", ClosedAt = At(Today) }], At(new(2026, 2, 20)));

        Assert.Equal(later, Assert.Single(content.In(DigestGroup.Later)));
        Assert.Equal(undated, Assert.Single(content.In(DigestGroup.Undated)));
        Assert.True(content.HasSomethingToSay);
    }

    [Fact]
    public void The_case_of_somebody_else_in_another_team_is_not_shown() =>
        Assert.False(TodaysRules.For(Worker, [Open("C-1", [Visit(new(2026, 3, 2), owner: "sw-9")], worker: "sw-9", team: "team-2")], [], Yesterday).HasSomethingToSay);

    [Theory]
    [InlineData("2026-02-03", true)]
    [InlineData("2026-02-04", false)]
    public void A_case_drifts_when_nothing_was_recorded_for_four_weeks(string last, bool drifts)
    {
        var content = TodaysRules.For(Worker, [Open("C-1", [], last: Day(last))], [], Yesterday);

        Assert.Equal(drifts ? [new Drift("C-1", DriftKind.Quiet, Day(last))] : [], content.Drift);
        Assert.Equal(drifts, content.HasSomethingToSay);
    }

    [Fact]
    public void Silence_is_no_drift_on_hold_or_under_arrangements_of_its_own()
    {
        var quiet = Open("C-1", [], last: new(2025, 12, 1));
        var held = quiet with { File = quiet.File with { Hold = new Hold(new(2025, 12, 1)) } };
        var ownPace = quiet with { File = quiet.File with { Regime = new RegimeChoice(RegimeKind.ShortBreak) } };

        Assert.Empty(TodaysRules.For(Worker, [held, ownPace], [], Yesterday).Drift);
    }

    [Theory]
    [InlineData("2026-02-26", true)]
    [InlineData("2026-02-27", false)]
    public void A_case_drifts_when_nobody_is_allocated_for_more_than_two_working_days(string since, bool drifts)
    {
        var allocate = Open(DutyKind.AllocateWorker, owner: null, null, role: Role.TeamManager) with { OpenedAt = At(Day(since)) };

        var team = TodaysRules.For(Lead, [Open("C-1", [allocate], worker: null)], [], Yesterday).Team;

        Assert.Equal(drifts ? [new Drift("C-1", DriftKind.Unallocated, Day(since))] : [], Assert.Single(team).Drift);
    }

    [Theory]
    [InlineData(DutyKind.HoldReview, 2, true)]
    [InlineData(DutyKind.VisitChild, 2, true)]
    [InlineData(DutyKind.HoldReview, 1, false)]
    [InlineData(DutyKind.AgreePlan, 2, false)]
    public void A_case_drifts_when_the_date_of_a_review_or_visit_was_moved_later_more_than_once(DutyKind kind, int moves, bool drifts)
    {
        var dates = Enumerable.Range(0, moves + 1).Select(move => new DeadlineChange(At(new DateOnly(2026, 2, 2).AddDays(move)), new DateOnly(2026, 4, 1).AddDays(7 * move), move, "reviewIntervalAgreed", Worker.Id));
        var earlier = new DeadlineChange(At(new(2026, 2, 20)), new(2026, 3, 30), 9, "reviewIntervalAgreed", Worker.Id);
        var duty = Open(kind, Worker.Id, new(2026, 4, 15)) with { Changes = [.. dates, earlier] };

        var drift = TodaysRules.For(Worker, [Open("C-1", [duty])], [], Yesterday).Drift;

        Assert.Equal(drifts ? moves : 0, drift.FirstOrDefault()?.Times ?? 0);
    }

    [Fact]
    public void A_visit_made_again_and_again_is_no_drift()
    {
        var dates = Enumerable.Range(0, 7).Select(visit => Change(new DateOnly(2025, 9, 1).AddDays(21 * visit), new DateOnly(2025, 9, 22).AddDays(21 * visit), Worker.Id) with { Cause = "visitMade" });

        Assert.Empty(TodaysRules.For(Worker, [Open("C-1", [Visit(new(2026, 3, 20)) with { Changes = [.. dates] }])], [], Yesterday).Drift);
    }

    [Fact]
    public void Silence_until_the_next_visit_of_the_plan_is_no_drift()
    {
        Assert.Empty(TodaysRules.For(Worker, [Open("C-1", [Visit(new(2026, 3, 20))], last: new(2026, 1, 30))], [], Yesterday).Drift);
        Assert.NotEmpty(TodaysRules.For(Worker, [Open("C-1", [Visit(new(2026, 3, 2))], last: new(2026, 1, 30))], [], Yesterday).Drift);
    }

    [Fact]
    public void A_manager_sees_each_worker_and_what_nobody_is_allocated_to()
    {
        CaseWithDuties[] cases =
        [
            Open("C-1", [Visit(new(2026, 3, 2)), Visit(new(2026, 3, 4), kind: DutyKind.HoldReview), Open(DutyKind.ObtainViews, Worker.Id, null)]),
            Open("C-2", [], last: new(2026, 1, 5)),
            Open("C-3", [], worker: null),
            Open("C-4", [Visit(new(2026, 3, 2), owner: "sw-9")], worker: "sw-9", team: "team-2"),
        ];

        var team = TodaysRules.For(Lead, cases, [], Yesterday).Team;

        Assert.Equal([null, "sw-1"], team.Select(worker => worker.WorkerId));
        var worker = team[1];
        Assert.Equal((2, 1, 1, 1, 1), (worker.Cases, worker.Overdue.Count, worker.Due, worker.Waiting, worker.Drift.Count));
    }

    [Fact]
    public void A_manager_gets_none_for_what_their_workers_only_have_to_do_soon()
    {
        var (monday, since) = (On("2026-03-02"), new Dictionary<string, DateTimeOffset> { [Worker.Id] = At(new(2026, 2, 20)), [Lead.Id] = At(new(2026, 2, 20)) });

        Assert.False(monday.For(Lead, [Open("C-1", [Visit(new(2026, 3, 4))])], [], since[Lead.Id]).HasSomethingToSay);
        Assert.Equal([Worker.Id], monday.Readers([Worker, Lead], _ => [Open("C-1", [Visit(new(2026, 3, 4))])], since));
        Assert.Equal([Worker.Id, Lead.Id], monday.Readers([Worker, Lead], _ => [Open("C-1", [Visit(new(2026, 2, 20))])], since));
    }
}
