using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Assessments;
using CinWorkflows.Cases.Closure;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Cases.Safeguarding;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Timescales;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Tests.Policies;

/// <summary>
/// Rules of other authorities as packs on the base, without code: the assessment starts on Monday 16 March 2026 and ends on 25 March, the plan starts on
/// 9 April. Good Friday is 3 April, Easter Monday 6 April; 4 and 25 May are bank holidays. Each day is worked by hand.
/// </summary>
public sealed class RealRulesTests
{
    private static readonly DateOnly PlanStart = new(2026, 4, 9);

    private static readonly CaseFile File = new()
    {
        CaseId = "CIN-1",
        Pack = new("alder", "1.0.0"),
        Sequence = 10,
        ReferredOn = new(2026, 3, 13),
        Allocation = new("team-1", "sw-1"),
        Assessment = new(new(2026, 3, 16), new(2026, 3, 25), AssessmentOutcome.Section17Support),
        Plans = [new() { Version = 1, AgreedOn = PlanStart, StartsOn = PlanStart, ExpectedEndOn = new(2027, 4, 8) }],
    };

    public static TheoryData<string> Names => [.. typeof(RealRulesTests).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).Select(name => name[Folder.Length..^".json".Length])];

    private const string Folder = "real-rules/";

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_is_a_page_and_has_nothing_to_mend_or_to_look_at(string name)
    {
        var reading = PackLibrary.Read(Text(name), $"{name}.json");

        Assert.Empty(reading.Hindrances);
        Assert.Empty(reading.Advice);
        Assert.True(Text(name).Split('\n').Length < 80 || name == "rowan", $"{name} is longer than a page.");
    }

    [Fact]
    public void Visits_four_weekly_and_never_over_six_weeks_whatever_the_plan_says()
    {
        var usual = Due("alder", DutyKind.VisitChild, null, File);
        Assert.Equal((new DateOnly(2026, 5, 21), new DateOnly(2026, 5, 7)), (usual.Due, usual.Target!.On));

        var planned = Due("alder", DutyKind.VisitChild, null, File with { Plans = [File.Plans[0] with { VisitEvery = new(4, Unit.Weeks) }] });
        Assert.Equal((new DateOnly(2026, 5, 21), new DateOnly(2026, 5, 7)), (planned.Due, planned.Target!.On));
    }

    [Fact]
    public void Reviews_six_to_eight_weeks_after_the_plan()
    {
        var review = Due("birch", DutyKind.HoldReview, "1", File);

        Assert.Equal((new DateOnly(2026, 5, 21), new DateOnly(2026, 6, 4)), (review.Earliest!.On, review.Due));
    }

    [Theory]
    [InlineData("disabled-children", "2026-10-08")]
    [InlineData("team-1", "2026-07-02")]
    [InlineData("a-team-that-nobody-named", "2026-07-02")]
    public void The_disabled_childrens_team_reviews_every_26_weeks_and_all_others_every_12(string team, string due) =>
        Assert.Equal(DateOnly.Parse(due), Due("cedar", DutyKind.HoldReview, "1", File with { Allocation = new(team, "sw-1") }).Due);

    [Fact]
    public void The_meeting_by_day_20_or_10_working_days_from_a_strategy_discussion_or_the_end_of_an_enquiry()
    {
        Assert.Equal(new DateOnly(2026, 3, 30), Due("elder", DutyKind.FurtherDuty, "draftPlan", File).Due);
        Assert.Equal(new DateOnly(2026, 4, 5), Due("elder", DutyKind.HoldFirstPlanningMeeting, null, File).Due);

        var discussed = File with { Strategy = new(new(2026, 3, 17)) { HeldOn = new(2026, 3, 18) } };
        var meeting = Due("elder", DutyKind.HoldFirstPlanningMeeting, null, discussed);
        Assert.Equal(new DateOnly(2026, 4, 1), meeting.Due);
        Assert.EndsWith("Of 2 alternatives, the earliest day counts.", meeting.Explain(), StringComparison.Ordinal);

        var enquired = File with { Enquiries = [new Section47Enquiry(new(2026, 3, 16), new(2026, 3, 17))] };
        Assert.Equal(new DateOnly(2026, 3, 31), Due("elder", DutyKind.HoldFirstPlanningMeeting, null, enquired).Due);
    }

    [Fact]
    public void A_temporary_move_is_notified_at_once_and_lasts_12_weeks_at_most()
    {
        var move = new TransferOut { Id = "move-1", Number = 1, To = "E09000017", ReportedOn = new(2026, 6, 1), ResidentOn = new(2026, 6, 1), TemporaryUntil = new(2026, 12, 1) };
        var file = File with { TransfersOut = [move] };
        var subject = new MoveSubject(move.Label);

        Assert.Equal(new DateOnly(2026, 6, 1), DueAbout("rowan", DutyKind.NotifyReceivingAuthority, subject, file).Due);
        Assert.Equal(new DateOnly(2026, 8, 24), Due("rowan", DutyKind.ReviewTemporaryMove, null, file).Due);
        Assert.Equal(new DateOnly(2026, 7, 2), Due("rowan", DutyKind.ReviewTemporaryMove, null, file with { TransfersOut = [move with { TemporaryUntil = new(2026, 7, 1) }] }).Due);
    }

    [Fact]
    public void Papers_three_working_days_before_each_meeting()
    {
        var meeting = new Meeting("m1", MeetingPurpose.Review, MeetingState.Arranged, LondonTime.At(new(2026, 5, 7), new(16, 0)), LondonTime.At(new(2026, 5, 7), new(17, 0)), "sw-1", Role.SocialWorker, []);

        Assert.Equal(new DateOnly(2026, 5, 1), Due("hazel", DutyKind.FurtherDuty, "papers/m1", File with { Meetings = [meeting] }).Due);
    }

    [Theory]
    [InlineData(null, "2026-05-21", "six weeks after the start")]
    [InlineData("2027-04-08", "2027-05-20", "the last day of the first year: six weeks")]
    [InlineData("2027-04-09", "2027-07-09", "the first year is over: three months")]
    [InlineData("2027-07-12", "2027-10-12", "three months")]
    public void Six_weekly_visits_in_the_first_year_and_three_monthly_after_it(string? last, string due, string how)
    {
        var visit = Due("juniper", DutyKind.VisitChild, null, File with { Visits = new(last is null ? null : DateOnly.Parse(last), last is null ? 0 : 1) });

        Assert.True(DateOnly.Parse(due) == visit.Due, $"{how}; but {visit.Explain()}");
    }

    [Fact]
    public void Support_after_a_child_protection_plan_ends_after_three_months_at_the_earliest()
    {
        var pack = Pack("larch");
        var desk = new CaseDesk(File with { HoldEndedOn = new(2026, 11, 30) }, pack, pack.Authority.WorkingCalendar(), new(2027, 2, 27), new("sw-1", Role.SocialWorker));

        Assert.Contains(new ClosureRecommended(new(2027, 2, 27), "close", "The goals are reached.").Check(desk), refusal => refusal.Reason.Contains("no earlier than 2027-02-28", StringComparison.Ordinal));
        Assert.DoesNotContain(
            new ClosureRecommended(new(2027, 2, 28), "close", "The goals are reached.").Check(desk with { Today = new(2027, 2, 28) }),
            refusal => refusal.Reason.Contains("no earlier than", StringComparison.Ordinal));
    }

    [Fact]
    public void The_last_review_in_the_month_before_the_end()
    {
        var last = Due("maple", DutyKind.FurtherDuty, "lastReview", File);

        Assert.Equal((new DateOnly(2027, 3, 8), new DateOnly(2027, 4, 8)), (last.Earliest!.On, last.Due));
        Assert.True(last.IsTooEarly(new(2027, 3, 7)));
    }

    [Theory]
    [InlineData(null, null, 1, null, "2026-05-07", "28 days after 9 April")]
    [InlineData(null, null, 2, null, "2026-08-09", "four months")]
    [InlineData("2027-04-08", null, 3, null, "2027-01-09", "nine months, before the last month")]
    [InlineData("2027-04-08", null, 4, "2027-03-08", "2027-04-08", "15 months would be 9 July: the last is in the month before the end")]
    [InlineData("2027-04-08", null, 5, null, null, "none after the last")]
    [InlineData(null, null, 4, null, "2027-07-09", "the end is not known yet: nine and six months")]
    [InlineData("2027-07-31", null, 4, "2027-06-30", "2027-07-09", "within the last month already, and at most six months after the one before")]
    [InlineData("2027-07-31", null, 5, null, null, "that was the last")]
    [InlineData("2027-01-20", null, 3, "2026-12-20", "2027-01-09", "nine months, in the last month")]
    [InlineData("2027-09-01", "2026-09-01", 2, null, "2026-08-09", "it was due before another order was made, and is still owed")]
    [InlineData("2027-09-01", "2026-09-01", 3, null, null, "another order was made: its series takes the place of this one")]
    public void A_supervision_order_is_reviewed_by_28_days_4_and_9_months_then_every_6_months_and_last_in_the_month_before_it_ends(
        string? ends,
        string? again,
        int number,
        string? earliest,
        string? due,
        string how)
    {
        var file = OrderMade(ends, again) with { DoneDuties = [.. Enumerable.Range(1, number - 1).Select(done => new DoneDuty(new("reviewOrder", $"on-2026-04-09/step{done}"), PlanStart.AddDays(done), default, null))] };
        var open = FurtherDutyBook.Open(file, Pack("spruce")).SingleOrDefault(duty => duty.Subject.ToString().StartsWith("reviewOrder/on-2026-04-09/", StringComparison.Ordinal));
        var deadline = open is null ? null : Due("spruce", DutyKind.FurtherDuty, open.Subject.Text, file);

        Assert.True((due, earliest) == ($"{deadline?.Due:yyyy-MM-dd}" is { Length: > 0 } on ? on : null, deadline?.Earliest is { } window ? $"{window.On:yyyy-MM-dd}" : null), $"{how}; but {deadline?.Explain() ?? "none is open"}");
    }

    [Fact]
    public void A_supervision_order_asks_when_it_ends_until_that_is_recorded()
    {
        var duty = Assert.Single(FurtherDutyBook.Open(OrderMade(null, null), Pack("spruce")), duty => duty.Rule.Id == "recordOrderEnd");

        Assert.Equal(new DateOnly(2026, 4, 16), Due("spruce", DutyKind.FurtherDuty, duty.Subject.Text, OrderMade(null, null)).Due);
    }

    [Fact]
    public void The_meeting_within_15_working_days_of_agreeing_that_a_plan_is_needed()
    {
        Assert.Null(DutyBook.DeadlineOf(DutyKind.HoldFirstPlanningMeeting, null, File, Pack("willow"), Pack("willow").Authority.WorkingCalendar()));

        var meeting = Due("willow", DutyKind.HoldFirstPlanningMeeting, null, File with { Events = [new("planNeeded", new(2026, 3, 31))] });

        Assert.Equal(new DateOnly(2026, 4, 23), meeting.Due);
        Assert.StartsWith("Due Thursday 23 April 2026: 15 working days after the agreement that a plan is needed on Tuesday 31 March 2026 (W1)", meeting.Explain(), StringComparison.Ordinal);
    }

    private static CaseFile OrderMade(string? ends, string? again) => File with
    {
        Events =
        [
            new("orderMade", PlanStart),
            .. again is null ? [] : new[] { new AuthorityEvent("orderMade", DateOnly.Parse(again)) },
            .. ends is null ? [] : new[] { new AuthorityEvent("orderEnd", DateOnly.Parse(ends)) },
        ],
    };

    private static Deadline Due(string name, DutyKind kind, string? subject, CaseFile file) => DueAbout(name, kind, DutySubject.Of(kind, subject), file);

    private static Deadline DueAbout(string name, DutyKind kind, DutySubject? subject, CaseFile file)
    {
        var pack = Pack(name);
        var deadline = DutyBook.DeadlineOf(kind, subject, file, pack, pack.Authority.WorkingCalendar());
        Assert.True(deadline is not null, $"{kind} {subject} has no date.");
        return deadline;
    }

    private static PolicyPack Pack(string name)
    {
        var reading = PackLibrary.Read(Text(name), $"{name}.json");
        Assert.True(reading.IsWhole, string.Join(Environment.NewLine, reading.Faults));
        return reading.Pack;
    }

    private static string Text(string name)
    {
        using var stream = typeof(RealRulesTests).Assembly.GetManifestResourceStream($"{Folder}{name}.json")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
