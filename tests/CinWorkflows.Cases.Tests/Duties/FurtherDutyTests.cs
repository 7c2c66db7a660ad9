using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Closure;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Notices;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Cases.Tests.Policies;
using CinWorkflows.Cases.Visits;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Tests.Duties;

/// <summary>Chains and closure of the invented pack, act by act.</summary>
public sealed class FurtherDutyTests
{
    private static readonly PolicyPack Pack = EastmerePack.Pack;
    private static readonly WorkingCalendar Calendar = Pack.Authority.WorkingCalendar();
    private static readonly Actor Worker = new("sw-1", Role.SocialWorker);
    private static readonly DateTimeOffset Visited = new(2026, 3, 4, 15, 30, 0, TimeSpan.Zero);

    private static readonly CaseFile Planned = new()
    {
        CaseId = "CIN-1",
        Pack = Pack.Reference,
        Sequence = 10,
        ReferredOn = new(2026, 1, 5),
        Allocation = new("team-2", "sw-1"),
        Plans = [new() { Version = 1, AgreedOn = new(2026, 2, 20), StartsOn = new(2026, 2, 27), ExpectedEndOn = new(2026, 11, 30) }],
    };

    [Fact]
    public void Not_seen_alone_leads_to_the_manager_within_48_hours_and_then_to_a_visit_within_5_working_days()
    {
        var file = After(Planned, new VisitMade(new(2026, 3, 4), ChildSeen: true, SeenAlone: false), Visited);
        var tell = Open(file, "discussNotSeenAlone/visit11");
        Assert.Equal((Visited.AddHours(48), Visited.AddHours(24)), (tell.Deadline!.DueAt, tell.Deadline.Target!.At));
        Assert.Null(FurtherDutyBook.Find(FurtherDutySubject.Read("seeChildAlone/visit11"), file, Pack));

        file = After(file, new FurtherDutyDone("discussNotSeenAlone/visit11", new(2026, 3, 5), "The mother was in the room."), Visited.AddDays(1));
        Assert.Equal(new DateOnly(2026, 3, 12), Open(file, "seeChildAlone/visit11").Deadline!.Due);

        file = After(file, new VisitMade(new(2026, 3, 9), ChildSeen: true, SeenAlone: true), Visited.AddDays(5));
        Assert.DoesNotContain(FurtherDutyBook.Open(file, Pack), duty => duty.Rule.Id is "discussNotSeenAlone" or "seeChildAlone");
    }

    [Fact]
    public void Every_visit_of_the_kind_has_a_chain_of_its_own()
    {
        var file = After(Planned, new VisitMade(new(2026, 3, 4), true, false), Visited);
        file = After(file, new VisitMade(new(2026, 3, 6), true, false), Visited.AddDays(2));

        Assert.Equal(2, FurtherDutyBook.Open(file, Pack).Count(duty => duty.Rule.Id == "discussNotSeenAlone"));
    }

    [Fact]
    public void A_gate_takes_a_decision_of_its_options_by_its_roles()
    {
        var done = new FurtherDutyDone("monthGate/step1", new(2026, 5, 20), "Good progress.", "continue");

        Assert.Equal(["actor.role"], Refused(done, Worker));
        Assert.Equal(["decision"], Refused(done with { Decision = "wait" }, new("tm-1", Role.TeamManager)));
        Assert.Equal(["decision"], Refused(done with { Decision = null }, new("tm-1", Role.TeamManager)));
        Assert.Equal(["note"], Refused(done with { Note = " " }, new("tm-1", Role.TeamManager)));
        Assert.Empty(Refused(done, new("tm-1", Role.TeamManager)));
    }

    [Fact]
    public void What_is_not_open_or_done_by_another_act_is_refused()
    {
        Assert.Equal(["duty"], Refused(new FurtherDutyDone("monthGate/step2", new(2026, 5, 20), "Note."), Worker));
        var file = Planned with { Visits = new() { Gaps = [new(9, new(2026, 3, 4), true)] }, DoneDuties = [new(FurtherDutySubject.Read("discussNotSeenAlone/visit9"), new(2026, 3, 5), default)] };
        Assert.Contains("duty", Refused(new FurtherDutyDone("seeChildAlone/visit9", new(2026, 3, 6), "Note."), Worker, file));
    }

    [Fact]
    public void A_range_that_binds_refuses_a_day_before_it()
    {
        var plan = Planned.Plans[0] with { Replies = [new("mother-1", PlanReply.Disagrees, new(2026, 3, 2))] };
        var act = new FurtherDutyDone("meetDisagreement/v1/mother-1", new(2026, 3, 6), "Met at home.");

        Assert.Equal(["on"], Refused(act, Worker, Planned with { Plans = [plan] }));
        Assert.Empty(Refused(act with { On = new(2026, 3, 9) }, Worker, Planned with { Plans = [plan] }));
    }

    [Fact]
    public void Closure_outside_a_review_waits_for_the_minimum_after_a_child_protection_plan()
    {
        var file = Planned with { HoldEndedOn = new(2026, 3, 2) };
        var act = new ClosureRecommended(new(2026, 6, 1), "close", "The goals are reached.");

        var refusal = Assert.Single(act.Check(Desk(file, Worker)));
        Assert.Equal(("on", "E15"), (refusal.Field, refusal.Clause));
        Assert.Contains("no earlier than 2026-06-02: at least 3 months after the end of the child protection plan", refusal.Reason);
        Assert.Empty((act with { On = new(2026, 6, 2) }).Check(Desk(file, Worker)));
        Assert.Empty(act.Check(Desk(Planned, Worker)));
    }

    [Fact]
    public void A_procedure_that_closes_only_in_a_review_refuses_it()
    {
        var shipped = PackLibrary.Shipped.Find("hillingdon", "2.1.4")!.Pack;

        Assert.Equal("type", Assert.Single(new ClosureRecommended(new(2026, 6, 1), "close", "Reasons.").Check(Desk(Planned, Worker) with { Pack = shipped })).Field);
    }

    [Fact]
    public void Visits_further_apart_than_the_limit_are_refused()
    {
        Assert.Single(VisitRules.WithinLimit("visitEvery", new Period(7, Unit.Weeks), RegimeKind.Ordinary, Desk(Planned, Worker)));
        Assert.Empty(VisitRules.WithinLimit("visitEvery", new Period(6, Unit.Weeks), RegimeKind.Ordinary, Desk(Planned, Worker)));
        Assert.Empty(VisitRules.WithinLimit("visitEvery", new Period(12, Unit.Weeks), RegimeKind.ShortBreak, Desk(Planned, Worker)));
    }

    [Fact]
    public void A_plan_that_came_has_the_child_visited_more_often_than_the_limit_and_never_less_often()
    {
        DateOnly Due(Period? every) => DutyBook.DeadlineOf(
            DutyKind.VisitChild, null, Planned with { Plans = [Planned.Plans[0] with { VisitEvery = every, CameFrom = "E09000017" }] }, Pack, Calendar)!.Due;

        Assert.Equal(Due(null), Due(new Period(12, Unit.Months)));
        Assert.True(Due(new Period(1, Unit.CalendarDays)) < Due(null));
    }

    [Fact]
    public void Reminders_of_hours_go_out_by_the_hour()
    {
        var file = After(Planned, new VisitMade(new(2026, 3, 4), true, false), Visited);

        var notices = NoticePlan.For(Open(file, "discussNotSeenAlone/visit11"), Pack, Calendar, Visited, Visited);

        Assert.Equal(
            [("opened", Visited), ("target", Visited.AddHours(24)), ("due", Visited.AddHours(48)), ("late-1", new(2026, 3, 9, 9, 0, 0, TimeSpan.Zero))],
            notices.Select(notice => (notice.Rung.Id, notice.At)));
    }

    [Fact]
    public void A_shipped_pack_keeps_no_instants_and_has_no_further_duties()
    {
        var shipped = PackLibrary.Shipped.Find("northamptonshire", "3.1.4")!.Pack;

        var file = CaseProgress.After(new VisitMade(new(2026, 3, 4), true, false), Planned, shipped, new(11, Worker, Visited));

        Assert.Null(file.Moments);
        Assert.Empty(FurtherDutyBook.Open(file, shipped));
    }

    [Theory]
    [InlineData(0, Unit.Weeks)]
    [InlineData(24, Unit.Hours)]
    [InlineData(2_000_000_000, Unit.Months)]
    public void An_interval_that_no_date_can_be_counted_with_is_refused(int amount, Unit unit) =>
        Assert.Single(CaseDesk.Interval("every", new Period(amount, unit)));

    private static CaseFile After(CaseFile file, Act act, DateTimeOffset at)
    {
        Assert.Empty(act.Check(Desk(file, Worker) with { Today = LondonTime.DateOf(at) }));
        return CaseProgress.After(act, file, Pack, new(file.Sequence + 1, Worker, at));
    }

    private static Duty Open(CaseFile file, string subject) => DutyBook.Open(DutyKind.FurtherDuty, FurtherDutySubject.Read(subject), file, Pack, Calendar);

    private static string[] Refused(Act act, Actor actor, CaseFile? file = null) => [.. act.Check(Desk(file ?? Planned, actor)).Select(refusal => refusal.Field)];

    private static CaseDesk Desk(CaseFile file, Actor actor) => new(file, Pack, Calendar, new(2026, 7, 1), actor);
}
