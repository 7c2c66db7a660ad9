using CinWorkflows.Cases.ChildProtection;
using CinWorkflows.Cases.Disability;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Timescales;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Digests;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Ports.Records.Duties;
using CinWorkflows.Workflows.Tests.Messages;

namespace CinWorkflows.Workflows.Tests.Digests;

public class DigestRulesTests
{
    /// <summary>A Tuesday; five working days on is the next Tuesday.</summary>
    private static readonly DateOnly Today = new(2026, 3, 3);

    private static readonly StaffMember Worker = new("sw-1", "Sam", "sam@example.org", "team-1", [Role.SocialWorker]);
    private static readonly StaffMember Lead = new("tm-1", "Jo", "jo@example.org", "team-1", [Role.TeamManager]);
    private static readonly DigestRules Rules = new(Today, TestPacks.Northamptonshire.Authority.WorkingCalendar());

    [Theory]
    [InlineData("2026-03-02", "overdue")]
    [InlineData("2026-03-03", "due")]
    [InlineData("2026-03-10", "due")]
    [InlineData("2026-03-11", "nothing")]
    public void What_is_owned_is_overdue_or_due_today_and_in_the_next_five_working_days(string due, string section)
    {
        var content = Rules.For(Worker, [Open("C-1", [Visit(Day(due))])], []);

        Assert.Equal(section == "overdue" ? 1 : 0, content.Overdue.Count);
        Assert.Equal(section == "due" ? 1 : 0, content.Due.Count);
        Assert.Equal(section != "nothing", content.HasSomethingToSay);
    }

    [Theory]
    [InlineData(DutyKind.HoldFirstPlanningMeeting, "attendeesNotDiscussed")]
    [InlineData(DutyKind.ObtainPlanReply, null)]
    [InlineData(DutyKind.ObtainViews, null)]
    public void What_waits_for_others_is_shown_and_is_no_reason_for_a_digest(DutyKind kind, string? waitsFor)
    {
        var content = Rules.For(Worker, [Open("C-1", [Open(kind, Worker.Id, new(2026, 4, 1), waitsFor)])], []);

        Assert.Equal(kind, Assert.Single(content.Waiting).Duty.Kind);
        Assert.False(content.HasSomethingToSay);
    }

    [Fact]
    public void What_a_notice_tells_of_is_a_reason_for_a_digest_also_where_it_waits_for_others()
    {
        var waiting = Open(DutyKind.HoldFirstPlanningMeeting, Worker.Id, new(2026, 4, 1), "assessmentNotConcluded");

        var content = Rules.For(Worker, [Open("C-1", [waiting])], [waiting]);

        Assert.True(content.HasSomethingToSay);
        Assert.Single(content.Waiting);
    }

    [Fact]
    public void What_waits_for_others_is_chased_when_its_day_is_near()
    {
        var content = Rules.For(Worker, [Open("C-1", [Open(DutyKind.ObtainPlanReply, Worker.Id, new(2026, 3, 5))])], []);

        Assert.Single(content.Due);
        Assert.Empty(content.Waiting);
    }

    [Fact]
    public void What_another_role_does_in_a_workers_case_waits_for_them_and_is_due_for_the_role()
    {
        var decision = Open(DutyKind.DecideClosure, owner: null, new(2026, 3, 5), role: Role.TeamManager);

        Assert.Single(Rules.For(Worker, [Open("C-1", [decision])], []).Waiting);
        Assert.Single(Rules.For(Lead, [Open("C-1", [decision])], []).Due);
        Assert.Empty(Rules.For(Lead with { TeamId = "team-2" }, [Open("C-1", [decision])], []).Due);
    }

    [Fact]
    public void What_a_notice_tells_of_is_shown_once_with_and_without_a_date()
    {
        var (later, undated) = (Visit(new(2026, 6, 1)), Open(DutyKind.AgreeReviewInterval, Worker.Id, null));

        var content = Rules.For(Worker, [Open("C-1", [later, undated])], [later, undated, Visit(new(2026, 5, 1)) with { CaseId = "C-9", ClosedAt = At(Today) }]);

        Assert.Equal(later, Assert.Single(content.Due));
        Assert.Equal(undated, Assert.Single(content.Undated));
        Assert.True(content.HasSomethingToSay);
    }

    [Fact]
    public void The_case_of_somebody_else_in_another_team_is_not_shown() =>
        Assert.False(Rules.For(Worker, [Open("C-1", [Visit(new(2026, 3, 2), owner: "sw-9")], worker: "sw-9", team: "team-2")], []).HasSomethingToSay);

    [Theory]
    [InlineData("2026-02-03", true)]
    [InlineData("2026-02-04", false)]
    public void A_case_drifts_when_nothing_was_recorded_for_four_weeks(string last, bool drifts)
    {
        var content = Rules.For(Worker, [Open("C-1", [], last: Day(last))], []);

        Assert.Equal(drifts ? [new Drift("C-1", DriftKind.Quiet, Day(last))] : [], content.Drift);
        Assert.Equal(drifts, content.HasSomethingToSay);
    }

    [Fact]
    public void Silence_is_no_drift_on_hold_or_under_arrangements_of_its_own()
    {
        var quiet = Open("C-1", [], last: new(2025, 12, 1));
        var held = quiet with { File = quiet.File with { Hold = new Hold(new(2025, 12, 1)) } };
        var ownPace = quiet with { File = quiet.File with { Regime = new RegimeChoice(RegimeKind.ShortBreak) } };

        Assert.Empty(Rules.For(Worker, [held, ownPace], []).Drift);
    }

    [Theory]
    [InlineData("2026-02-26", true)]
    [InlineData("2026-02-27", false)]
    public void A_case_drifts_when_nobody_is_allocated_for_more_than_two_working_days(string since, bool drifts)
    {
        var allocate = Open(DutyKind.AllocateWorker, owner: null, null, role: Role.TeamManager) with { OpenedAt = At(Day(since)) };

        var team = Rules.For(Lead, [Open("C-1", [allocate], worker: null)], []).Team;

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

        var drift = Rules.For(Worker, [Open("C-1", [duty])], []).Drift;

        Assert.Equal(drifts ? moves : 0, drift.FirstOrDefault()?.Times ?? 0);
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

        var team = Rules.For(Lead, cases, []).Team;

        Assert.Equal([null, "sw-1"], team.Select(worker => worker.WorkerId));
        var worker = team[1];
        Assert.Equal((2, 1, 1, 1, 1), (worker.Cases, worker.Overdue.Count, worker.Due, worker.Waiting, worker.Drift.Count));
    }

    [Fact]
    public void A_manager_gets_none_for_what_their_workers_only_have_to_do_soon()
    {
        Assert.False(Rules.For(Lead, [Open("C-1", [Visit(new(2026, 3, 4))])], []).HasSomethingToSay);
        Assert.Equal([Worker.Id], Rules.Readers([Worker, Lead], [Open("C-1", [Visit(new(2026, 3, 4))])]));
        Assert.Equal([Worker.Id, Lead.Id], Rules.Readers([Worker, Lead], [Open("C-1", [Visit(new(2026, 3, 2))])]));
    }

    private static CaseWithDuties Open(string caseId, DutyView[] duties, DateOnly? last = null, string? worker = "sw-1", string team = "team-1") => new(
        new() { CaseId = caseId, Pack = TestPacks.Northamptonshire.Reference, ReferredOn = new(2025, 11, 3), Allocation = new(team, worker) },
        At(last ?? Today.AddDays(-1)),
        [.. duties.Select(duty => duty with { CaseId = caseId })]);

    private static DutyView Visit(DateOnly due, string owner = "sw-1", DutyKind kind = DutyKind.VisitChild) => Open(kind, owner, due) with { CaseId = "C-1" };

    private static DutyView Open(DutyKind kind, string? owner, DateOnly? due, string? waitsFor = null, Role role = Role.SocialWorker)
    {
        var deadline = due is { } day ? new Deadline(day, "t", "N1", "assessmentStart", day.AddDays(-14), new(2, Unit.Weeks), Counting.AfterAnchor, [], Provisional: false) : null;
        return new("C-1", new($"{kind}", kind, null, role, owner, "N1", deadline, null, waitsFor), At(new(2026, 2, 2)), 1, null, []);
    }

    private static DateOnly Day(string day) => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);

    private static DateTimeOffset At(DateOnly day) => LondonTime.At(day, new(9, 0));
}
