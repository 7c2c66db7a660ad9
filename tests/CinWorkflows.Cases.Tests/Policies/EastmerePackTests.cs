using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Assessments;
using CinWorkflows.Cases.Disability;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Timescales;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Tests.Policies;

/// <summary>What the invented pack's words come to on a case.</summary>
public sealed class EastmerePackTests
{
    private static readonly PolicyPack Pack = EastmerePack.Pack;
    private static readonly WorkingCalendar Calendar = Pack.Authority.WorkingCalendar();

    /// <summary>Referred on 5 January 2026, assessed by 30 January, plan from 27 February to 30 November.</summary>
    private static readonly CaseFile File = new()
    {
        CaseId = "CIN-1",
        Pack = Pack.Reference,
        ReferredOn = new(2026, 1, 5),
        Allocation = new("team-1", "sw-1"),
        Assessment = new(new(2026, 1, 6), new(2026, 1, 30), AssessmentOutcome.Section17Support),
        Plans = [new() { Version = 1, AgreedOn = new(2026, 2, 20), StartsOn = new(2026, 2, 27), ExpectedEndOn = new(2026, 11, 30) }],
    };

    [Fact]
    public void The_pack_loads_without_faults() => Assert.Empty(PackLibrary.Read(EastmerePack.Json, "eastmere-1.0.json").Faults);

    [Theory]
    [InlineData(DutyKind.HoldFirstPlanningMeeting, null, "2026-02-20", "15 working days after the end of the assessment, the earliest of three")]
    [InlineData(DutyKind.CirculatePlan, null, "2026-03-13", "two weeks after the later of agreement and start")]
    [InlineData(DutyKind.HoldReview, "1", "2026-03-27", "28 days")]
    [InlineData(DutyKind.HoldReview, "2", "2026-06-27", "4 months")]
    [InlineData(DutyKind.HoldReview, "3", "2026-11-27", "9 months")]
    [InlineData(DutyKind.HoldReview, "4", "2027-05-27", "9 and 6 months")]
    [InlineData(DutyKind.HoldReview, "5", "2027-11-27", "9 and 12 months")]
    [InlineData(DutyKind.VisitChild, null, "2026-04-10", "six weeks")]
    [InlineData(DutyKind.FurtherDuty, "monthGate/step1", "2026-05-27", "three months")]
    [InlineData(DutyKind.FurtherDuty, "exitPlan", "2026-11-16", "ten working days back from 30 November: 27 is 1, 23 is 5, 20 is 6, 16 is 10")]
    public void A_date_is_as_counted_by_hand(DutyKind kind, string? subject, string due, string how) =>
        Assert.True(DateOnly.Parse(due) == Deadline(kind, subject, File).Due, $"{how}; but {Deadline(kind, subject, File).Explain()}");

    [Fact]
    public void A_gate_that_is_passed_opens_the_next_until_the_series_ends()
    {
        var file = File;
        foreach (var (step, due) in new[] { (1, "2026-05-27"), (2, "2026-08-27"), (3, "2026-11-27"), (4, "2027-02-27") })
        {
            var gate = FurtherDutyBook.Open(file, Pack).Single(duty => duty.Rule.Id == "monthGate");
            Assert.Equal(($"monthGate/step{step}", DateOnly.Parse(due)), (gate.Subject.Text, Deadline(DutyKind.FurtherDuty, gate.Subject.Text, file).Due));
            file = file with { DoneDuties = [.. file.DoneDuties, new(gate.Subject, DateOnly.Parse(due), default, "continue")] };
        }

        Assert.DoesNotContain(FurtherDutyBook.Open(file, Pack), duty => duty.Rule.Id == "monthGate");
    }

    [Fact]
    public void Papers_are_owed_for_each_meeting_that_is_arranged_and_go_with_its_day()
    {
        var (first, second) = (Arranged("m1", 7), Arranged("m2", 21));
        var file = File with { Meetings = [first, second] };
        Assert.Equal([("papers/m1", "2026-05-05"), ("papers/m2", "2026-05-19")], Papers(file));

        var sent = file with { DoneDuties = [new(FurtherDutySubject.Read("papers/m1"), new(2026, 5, 1), default)] };
        Assert.Equal([("papers/m2", "2026-05-19")], Papers(sent));
        Assert.Equal([("papers/m2", "2026-05-20")], Papers(sent with { Meetings = [first, Arranged("m2", 22)] }));
        Assert.Empty(Papers(sent with { Meetings = [first, second with { State = MeetingState.Cancelled, CancelledOn = new(2026, 5, 8) }] }));
    }

    [Fact]
    public void Papers_are_sent_before_their_meeting_and_a_meeting_is_held_after_them()
    {
        var desk = new CaseDesk(File with { Meetings = [Arranged("m1", 7)] }, Pack, Calendar, new(2026, 5, 1), new("sw-1", Role.SocialWorker));

        Assert.Empty(new FurtherDutyDone("papers/m1", new(2026, 5, 1), "They went out by post.").Check(desk));
    }

    private static Meeting Arranged(string id, int day) =>
        new(id, MeetingPurpose.Review, MeetingState.Arranged, LondonTime.At(new(2026, 5, day), new(16, 0)), LondonTime.At(new(2026, 5, day), new(17, 0)), "sw-1", Role.SocialWorker, []);

    private static IEnumerable<(string, string)> Papers(CaseFile file) => FurtherDutyBook.Open(file, Pack)
        .Where(duty => duty.Rule.Id == "papers")
        .Select(duty => (duty.Subject.Text, $"{Deadline(DutyKind.FurtherDuty, duty.Subject.Text, file).Due:yyyy-MM-dd}"));

    [Fact]
    public void A_decision_leads_to_the_duty_that_it_names()
    {
        var file = File with { DoneDuties = [new(FurtherDutySubject.Read("monthGate/step1"), new(2026, 5, 20), default, "panel")] };

        var deadline = Deadline(DutyKind.FurtherDuty, "panel/step1", file);

        Assert.Equal(new DateOnly(2026, 6, 4), deadline.Due);
        Assert.Contains("after “Decide whether the Family Plan goes on” was done on Wednesday 20 May 2026", deadline.Explain());
    }

    [Fact]
    public void What_recurs_from_the_last_time_takes_the_gaps_of_its_series()
    {
        Assert.Equal(new DateOnly(2026, 2, 6), Deadline(DutyKind.FurtherDuty, "callFamily/step1", File).Due);
        var called = File with { DoneDuties = [new(FurtherDutySubject.Read("callFamily/step1"), new(2026, 2, 4), default)] };
        Assert.Equal(new DateOnly(2026, 2, 18), Deadline(DutyKind.FurtherDuty, "callFamily/step2", called).Due);
        var again = called with { DoneDuties = [.. called.DoneDuties, new(FurtherDutySubject.Read("callFamily/step2"), new(2026, 2, 20), default)] };
        Assert.Equal(new DateOnly(2026, 3, 20), Deadline(DutyKind.FurtherDuty, "callFamily/step3", again).Due);
    }

    [Fact]
    public void A_team_and_the_arrangements_of_a_child_have_their_own_limits()
    {
        var intensive = Deadline(DutyKind.VisitChild, null, File with { Allocation = new("team-intensive", "sw-1") });
        var disabled = Deadline(DutyKind.VisitChild, null, File with { Allocation = new("team-intensive", "sw-1"), Regime = new RegimeChoice(RegimeKind.ShortBreak) });

        Assert.Equal(new DateOnly(2026, 3, 6), intensive.Due);
        Assert.EndsWith("This is the limit of the responsible team.", intensive.Explain());
        Assert.Equal(new DateOnly(2026, 5, 22), disabled.Due);
        Assert.EndsWith("This is the limit for the arrangements that apply to this child.", disabled.Explain());
    }

    [Theory]
    [InlineData(2, "2026-03-13", null, "every two weeks is stricter than the aim of four, and is the limit")]
    [InlineData(4, "2026-04-10", "2026-03-27", "every four weeks is the aim: the limit of six stays")]
    [InlineData(5, "2026-04-10", "2026-03-27", "every five weeks is no stricter than the aim")]
    [InlineData(9, "2026-04-10", "2026-03-27", "nine weeks stood in a plan from before the limit")]
    public void A_plans_frequency_can_be_stricter_than_aim_and_limit_and_takes_away_neither(int weeks, string due, string? aim, string how)
    {
        var planned = Deadline(DutyKind.VisitChild, null, Visited(weeks, "team-1"));

        Assert.True((DateOnly.Parse(due), aim) == (planned.Due, planned.Target is { } target ? $"{target.On:yyyy-MM-dd}" : null), $"{how}; but {planned.Explain()}");
    }

    [Fact]
    public void A_plans_frequency_does_not_lengthen_the_limit_of_a_team() =>
        Assert.Equal(new DateOnly(2026, 3, 6), Deadline(DutyKind.VisitChild, null, Visited(2, "team-intensive")).Due);

    [Theory]
    [InlineData("1", 6, "2026-03-27", "28 days come first")]
    [InlineData("2", 6, "2026-06-27", "4 months come first")]
    [InlineData("4", 2, "2026-04-27", "two months after the last review, which is none yet, or the start")]
    public void An_agreed_interval_can_be_stricter_than_the_series_and_never_takes_its_place(string review, int months, string due, string how)
    {
        var file = File with { Interval = new(new(months, Unit.Months), Exceptional: false, new(2026, 3, 2)) };

        var agreed = Deadline(DutyKind.HoldReview, review, file);

        Assert.True(DateOnly.Parse(due) == agreed.Due, $"{how}; but {agreed.Explain()}");
    }

    [Fact]
    public void An_exception_that_a_manager_granted_is_longer_than_the_series() =>
        Assert.Equal(
            new DateOnly(2026, 10, 27),
            Deadline(DutyKind.HoldReview, "1", File with { Interval = new(new(8, Unit.Months), Exceptional: true, new(2026, 3, 2)) }).Due);

    [Fact]
    public void A_stricter_version_binds_what_was_agreed_with_a_family_before_it()
    {
        var reading = PackDraft.Eastmere().Set("regimes.agreedWithFamily.atLeastEvery", """{ "amount": 4, "unit": "months" }""").Read();
        Assert.Empty(reading.Faults);
        var file = File with { Regime = new RegimeChoice(RegimeKind.AgreedWithFamily, new(2026, 3, 2), ReviewEvery: new(6, Unit.Months), VisitEvery: new(20, Unit.Weeks)) };

        var review = DutyBook.DeadlineOf(DutyKind.HoldReview, new ReviewSubject(1), file, reading.Pack!, Calendar)!;

        Assert.Equal(new DateOnly(2026, 6, 27), review.Due);
        Assert.EndsWith("Every 6 months is set for this child; that can be stricter than the authority's rule, and never longer.", review.Explain(), StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2026, 8, 27), Deadline(DutyKind.HoldReview, "1", file).Due);
        Assert.Equal(new DateOnly(2026, 5, 22), Deadline(DutyKind.VisitChild, null, file).Due);
    }

    [Fact]
    public void A_team_may_have_a_longer_limit_between_reviews_than_the_others()
    {
        var reading = PackDraft.Northamptonshire()
            .Set("duties.holdReview.within", """{ "amount": 12, "unit": "weeks" }""")
            .Set("review.atLeastEvery", """{ "amount": 12, "unit": "weeks" }""")
            .Set("duties.holdReview.byTeam", """{ "team-disabled": { "amount": 26, "unit": "weeks" } }""")
            .Read();
        Assert.Empty(reading.Faults);

        Assert.Equal(new DateOnly(2026, 10, 8), Review("team-disabled", null));
        Assert.Equal(new DateOnly(2026, 7, 2), Review("team-1", null));
        Assert.Equal(new DateOnly(2026, 10, 8), Review("team-disabled", new(26, Unit.Weeks)));
        Assert.Equal(new DateOnly(2026, 7, 2), Review("team-1", new(26, Unit.Weeks)));

        DateOnly? Review(string team, Period? agreed)
        {
            var file = File with
            {
                Allocation = new(team, "sw-1"),
                Plans = [new() { Version = 1, AgreedOn = new(2026, 4, 9), StartsOn = new(2026, 4, 9) }],
                Interval = agreed is { } every ? new(every, Exceptional: false, new(2026, 4, 10)) : null,
            };
            return DutyBook.DeadlineOf(DutyKind.HoldReview, new ReviewSubject(1), file, reading.Pack!, Calendar)?.Due;
        }
    }

    [Fact]
    public void An_aim_and_the_choice_of_the_event_are_explained() =>
        Assert.Equal(
            "Due Friday 20 February 2026: 15 working days after the end of the assessment on Friday 30 January 2026 (E3), the anchor day not counted; "
            + "skipped Saturday 31 January, Sunday 1 February, Saturday 7 February, Sunday 8 February, Saturday 14 February, Sunday 15 February. "
            + "The aim is Friday 13 February 2026 (10 working days); the date above is the limit. "
            + "Of the end of the assessment, the end of the child protection plan and the strategy discussion, the earliest recorded counts.",
            Deadline(DutyKind.HoldFirstPlanningMeeting, null, File).Explain());

    [Fact]
    public void A_range_shows_from_when_it_is_too_early()
    {
        var file = File with { Reviews = [new Review(1) { EarlySince = new(2026, 3, 2) }] };

        var deadline = Deadline(DutyKind.HoldEarlyReview, "1", file);

        Assert.Equal(
            "Due Monday 27 April 2026: 6 to 8 weeks after the change in circumstances on Monday 2 March 2026 (E8), the anchor day not counted; "
            + "weekends and bank holidays count and do not move it. Before Monday 13 April 2026 (6 weeks) it is too early.",
            deadline.Explain());
    }

    [Fact]
    public void Ten_days_are_read_as_working_days_and_the_other_reading_is_shown_as_a_warning()
    {
        var file = File with
        {
            Reviews = [new Review(1) { HeldOn = new(2026, 3, 25), OutcomeOn = new(2026, 3, 25) }],
            Plans = [.. File.Plans, new() { Version = 2, AgreedOn = new(2026, 3, 26), FromReview = 1 }],
        };

        var duty = DutyBook.Open(DutyKind.CirculateAmendedPlan, new PlanSubject(2), file, Pack, Calendar);

        Assert.Equal((new DateOnly(2026, 4, 10), new DateOnly(2026, 4, 4)), (duty.Deadline!.Due, duty.Warning!.Due));
        Assert.Contains(Pack.Conflicts, conflict => conflict.Id == "tenDays");
    }

    private static CaseFile Visited(int weeks, string team) =>
        File with { Allocation = new(team, "sw-1"), Plans = [File.Plans[0] with { VisitEvery = new Period(weeks, Unit.Weeks) }] };

    private static Deadline Deadline(DutyKind kind, string? subject, CaseFile file)
    {
        var deadline = DutyBook.DeadlineOf(kind, DutySubject.Of(kind, subject), file, Pack, Calendar);
        Assert.True(deadline is not null, $"{kind} {subject} has no date.");
        return deadline;
    }
}
