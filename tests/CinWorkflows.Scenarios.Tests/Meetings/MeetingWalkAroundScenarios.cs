using CinWorkflows.Cases.Corrections;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Scenarios.Tests.Disclosures;
using CinWorkflows.Simulation;
using CinWorkflows.Workflows.Register;
using Microsoft.Extensions.DependencyInjection;
using static CinWorkflows.Scenarios.Tests.Meetings.WalkAroundMeetings;

namespace CinWorkflows.Scenarios.Tests.Meetings;

/// <summary>Attempts to walk around when a meeting is, what it is recorded as, and whose views it had.</summary>
public sealed class MeetingWalkAroundScenarios
{
    [Theory]
    [InlineData("2026-01-20", "16:00", "N6")]
    [InlineData("2026-01-13", "03:00", "N9")]
    [InlineData("2026-01-13", "19:30", "N9")]
    [InlineData("2026-01-17", "16:00", "N9")]
    public async Task N6_N9_a_meeting_past_its_last_day_or_at_an_odd_hour_has_a_reason(string day, string time, string clause)
    {
        await using var world = await DiscussedAsync("northamptonshire");
        var (startsAt, meeting) = (At(day, time), FirstMeeting(world));
        var odd = meeting with { StartsAt = startsAt, EndsAt = startsAt.AddHours(1) };

        await world.RefusedAsync(odd, "timeReason", clause);
        await world.RefusedAsync(odd with { TimeReason = " " }, "timeReason");
        await world.DoAsync(meeting);
        var moved = new MeetingMoved("m1", startsAt, startsAt.AddHours(1), "The school asked.");
        await world.RefusedAsync(moved, "timeReason", clause);
        await world.DoAsync(moved with { TimeReason = "Both parents work in shifts." });
    }

    [Fact]
    public async Task N9_N26_a_meeting_is_not_moved_to_a_time_that_has_passed()
    {
        await using var world = await DiscussedAsync("northamptonshire");
        var meeting = FirstMeeting(world);
        await world.DoAsync(meeting);

        await world.RefusedAsync(new MeetingMoved("m1", meeting.StartsAt.AddDays(-35), meeting.EndsAt.AddDays(-35), "The hall is not free."), "startsAt");
    }

    [Fact]
    public async Task N9_N26_nor_to_an_hour_of_the_day_that_has_passed_nor_by_a_correction()
    {
        await using var world = await DiscussedAsync("northamptonshire");
        var meeting = FirstMeeting(world);
        await world.DoAsync(meeting);
        var arranged = (await world.FileAsync()).Sequence;
        await world.Host.AdvanceToAsync(LondonTime.At(world.Today, new(12, 0)));
        var passed = LondonTime.At(world.Today, new(8, 30));

        await world.RefusedAsync(new MeetingMoved("m1", passed, passed.AddHours(1), "The mother asked for another day."), "startsAt");
        await world.RefusedAsync(
            new EntriesCorrected([new(arranged, meeting with { StartsAt = passed, EndsAt = passed.AddHours(1) })], "The day was wrong."), "corrections[0].replacement.startsAt", actor: OrdinaryCast.Manager);
    }

    [Fact]
    public async Task N16_no_meeting_was_held_before_the_hour_at_which_it_begins()
    {
        await using var world = await DiscussedAsync("northamptonshire");
        var startsAt = LondonTime.At(world.Today, new(18, 0));
        await world.Host.AdvanceToAsync(LondonTime.At(world.Today, new(12, 0)));
        await world.DoAsync(FirstMeeting(world) with { StartsAt = startsAt, EndsAt = startsAt.AddHours(1) });
        var held = new MeetingHeld("m1", world.Today, ["mother-1", "school-1"], "What helps was gone through.");

        await world.RefusedAsync(held, "on");
        await world.RefusedAsync(
            held with { MeetingId = "m2", ChairedBy = "sw-1", ChairedAs = Role.SocialWorker, Unarranged = new(MeetingPurpose.FirstPlanning, startsAt, startsAt.AddHours(1)) }, "unarranged.startsAt");
        await world.Host.AdvanceToAsync(startsAt.AddHours(1));
        await world.DoAsync(held);
    }

    [Theory]
    [InlineData("northamptonshire", "N10")]
    [InlineData("hillingdon", "H9")]
    public async Task N10_H9_a_meeting_that_nobody_arranged_in_school_time_with_the_child_is_a_breach(string pack, string clause)
    {
        await using var world = await DiscussedAsync(pack);
        var startsAt = LondonTime.At(world.WorkingDayIn(0), new(10, 0));
        await world.Host.AdvanceToAsync(startsAt.AddHours(2));

        await world.BreachAsync(
            new MeetingHeld("m2", world.Today, ["mother-1", "child-1", "school-1"], "What helps was gone through.", "sw-1", Role.SocialWorker, new(MeetingPurpose.FirstPlanning, startsAt, startsAt.AddHours(1))),
            "unarranged.startsAt",
            clause);
    }

    [Theory]
    [InlineData("northamptonshire", "N9")]
    [InlineData("hillingdon", "H9")]
    public async Task N9_H9_of_a_first_meeting_that_nobody_arranged_it_is_said_what_was_considered_or_it_is_a_breach(string pack, string clause)
    {
        await using var world = await DiscussedAsync(pack);
        var startsAt = LondonTime.At(world.WorkingDayIn(0), new(16, 0));
        await world.Host.AdvanceToAsync(startsAt.AddHours(2));
        var told = new UnarrangedMeeting(MeetingPurpose.FirstPlanning, startsAt, startsAt.AddHours(1));
        var held = new MeetingHeld("m2", world.Today, ["mother-1", "child-1", "school-1"], "What helps was gone through.", "sw-1", Role.SocialWorker, told);

        await world.RefusedAsync(held with { Unarranged = told with { EndsAt = startsAt.AddHours(36) } }, "unarranged.endsAt");
        Assert.Equal(["unarranged.logistics"], await LogisticsAsync(held));
        Assert.Equal(
            ["unarranged.logistics.transport", "unarranged.logistics.timing"], await LogisticsAsync(held with { Unarranged = told with { Logistics = new("Family centre", ChildCare: "None needed") } }));
        Assert.Empty(await LogisticsAsync(held with { Unarranged = told with { Logistics = new("Family centre", "On foot", "None needed", "After school") } }));
        await world.BreachAsync(held, "unarranged.logistics", clause);

        async Task<IEnumerable<string>> LogisticsAsync(MeetingHeld act)
        {
            var check = await world.Host.Services.GetRequiredService<ActCheck>().OfAsync(CaseWorld.CaseId, new(null, OrdinaryCast.Worker, act), default);
            return check!.Breaches.Where(breach => breach.Clause == clause && breach.Field.StartsWith("unarranged.logistics", StringComparison.Ordinal)).Select(breach => breach.Field);
        }
    }

    [Fact]
    public async Task N9_Christmas_Day_is_no_day_for_a_review_without_a_reason()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync("2026-10-05");
        await world.ReachReviewAsync();

        await world.RefusedAsync(ReviewMeeting(world, "r1", "sw-1", Role.SocialWorker, At("2026-12-25", "15:00")), "timeReason", "N9");
    }

    [Fact]
    public async Task H5_where_the_procedure_sets_no_last_day_none_is_asked_about()
    {
        await using var world = await DiscussedAsync("hillingdon");
        var startsAt = At("2026-06-01", "16:00");

        await world.DoAsync(FirstMeeting(world) with { StartsAt = startsAt, EndsAt = startsAt.AddHours(1) });
    }

    [Fact]
    public async Task N42_what_a_review_is_combined_with_is_a_line_that_whoever_is_invited_reads()
    {
        await using var world = await ReviewOfAsync("northamptonshire");
        var review = ReviewMeeting(world, "r1", "sw-1", Role.SocialWorker);

        await world.RefusedAsync(review with { CombinedWith = " " }, "combinedWith");
        await world.RefusedAsync(review with { CombinedWith = new string('x', 201) }, "combinedWith");
        await world.DoAsync(review with { CombinedWith = "the annual review of the education, health and care plan" });

        Assert.Contains("the annual review of the education, health and care plan", world.SentTo("alex").Last().Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancelled_meeting_that_took_place_after_all_is_recorded_once()
    {
        await using var world = await ReviewOfAsync("northamptonshire");
        await world.DoAsync(ReviewMeeting(world, "r1", "sw-1", Role.SocialWorker));
        await world.DoAsync(new MeetingCancelled("r1", "The worker was thought to be ill."));
        await world.Host.AdvanceToAsync((await world.FileAsync()).Meeting("r1")!.StartsAt.AddHours(2));

        await world.DoAsync(new MeetingHeld("r1", world.Today, ["mother-1"], "Note"));

        await world.DutyAsync(DutyKind.RecordReviewOutcome, "1");
        await world.NoDutyAsync(DutyKind.RearrangeMeeting);
        await world.RefusedAsync(new MeetingHeld("r1", world.Today, ["mother-1"], "Note"), "meetingId");
    }

    [Fact]
    public async Task A_cancelled_first_meeting_in_whose_place_another_was_held_did_not_take_place()
    {
        await using var world = await DiscussedAsync("northamptonshire");
        await world.DoAsync(FirstMeeting(world));
        await world.DoAsync(new MeetingCancelled("m1", "Illness."));
        await world.DoAsync(FirstMeeting(world) with { MeetingId = "m2" });
        await world.Host.AdvanceToAsync((await world.FileAsync()).Meeting("m2")!.StartsAt.AddHours(2));
        await world.DoAsync(new MeetingHeld("m2", world.Today, ["mother-1", "child-1"], "Note"));

        await world.RefusedAsync(new MeetingHeld("m1", world.Today, ["mother-1", "child-1"], "Note"), "meetingId");
    }

    [Fact]
    public async Task A_meeting_that_nobody_had_arranged_is_recorded_and_nobody_is_invited_to_it()
    {
        await using var world = await ReviewOfAsync("northamptonshire");
        var before = world.Sent.Count;
        var told = new UnarrangedMeeting(MeetingPurpose.Review, At($"{world.Today:yyyy-MM-dd}", "08:30"), At($"{world.Today:yyyy-MM-dd}", "09:30"));
        var held = new MeetingHeld("r1", world.Today, ["mother-1", "father-1", "child-1", "school-1"], "Note", "sw-1", Role.SocialWorker, told);

        await world.RefusedAsync(held with { Unarranged = null }, "meetingId");
        await world.RefusedAsync(held with { ChairedBy = null, ChairedAs = null }, "chairedBy");
        await world.DoAsync(held);

        await world.DutyAsync(DutyKind.RecordReviewOutcome, "1");
        Assert.Equal(before, world.Sent.Count);
        await world.RefusedAsync(held, "unarranged");
    }

    [Fact]
    public async Task N26_a_review_recorded_after_the_event_asks_nobody_for_views_about_what_is_over()
    {
        await using var world = await ReviewOfAsync("northamptonshire");
        await world.GoToAsync($"{world.WorkingDayIn(7):yyyy-MM-dd}");
        var (before, start) = (world.SentTo("alex").Count + world.SentTo("robin").Count, At($"{world.Pack.Authority.WorkingCalendar().PreviousWorkingDay(world.Today.AddDays(-1)):yyyy-MM-dd}", "16:00"));

        await world.DoAsync(ReviewMeeting(world, "r1", "sw-1", Role.SocialWorker, start));
        Assert.Equal(before, world.SentTo("alex").Count + world.SentTo("robin").Count);
        await world.BreachAsync(new MeetingHeld("r1", LondonTime.DateOf(start), ["mother-1"], "Note"), "attended", "N26");
    }

    [Theory]
    [InlineData("northamptonshire", "N26")]
    [InlineData("hillingdon", "H23")]
    public async Task N26_H23_views_that_never_came_do_not_go_by_in_silence_when_the_review_is_held(string pack, string clause)
    {
        await using var world = await ReviewOfAsync(pack);
        await ArrangeAgreedAsync(world, hold: false);
        await world.DoAsync(new ViewsReceived("child-1", world.Today, "Likes the club."));
        await world.Host.AdvanceToAsync((await world.FileAsync()).Meeting("r1")!.StartsAt.AddHours(2));

        var decision = await world.TryAsync(new MeetingHeld("r1", world.Today, ["mother-1"], "Note"));

        var breach = Assert.Single(decision.Receipt!.Breaches);
        Assert.Equal((clause, (bool?)null), (breach.Clause, breach.StillOwed));
        Assert.Contains("father-1", breach.Rule, StringComparison.Ordinal);
        Assert.DoesNotContain("child-1", breach.Rule, StringComparison.Ordinal);
        await world.DutyAsync(DutyKind.RecordReviewOutcome, "1");
    }

    [Fact]
    public async Task N23_a_review_was_not_held_before_the_day_on_which_it_was_arranged()
    {
        await using var world = await ReviewOfAsync("northamptonshire");
        var before = world.Today;
        await world.GoToAsync($"{before.AddDays(14):yyyy-MM-dd}");
        await ArrangeAgreedAsync(world);

        await world.RefusedAsync(new MeetingHeld("r1", before.AddDays(1), ["mother-1", "school-1"], "Note"), "on");
        var startsAt = LondonTime.At(before.AddDays(1), new(16, 0));
        await world.DoAsync(new MeetingHeld("r0", before.AddDays(1), ["mother-1", "school-1"], "Note", "sw-1", Role.SocialWorker, new(MeetingPurpose.Review, startsAt, startsAt.AddHours(1))));
    }

    [Theory]
    [InlineData("northamptonshire", "N9", "02:00", 1, true, 2)]
    [InlineData("hillingdon", "H9", "02:00", 1, true, 2)]
    [InlineData("northamptonshire", "N9", "02:00", 60, true, 1)]
    [InlineData("northamptonshire", "N9", "16:00", 14, true, 1)]
    [InlineData("northamptonshire", "N9", "20:30", 60, false, 1)]
    [InlineData("northamptonshire", "N9", "16:00", 15, false, 0)]
    public async Task N9_N11_N23_N26_H9_H20_a_review_in_the_night_or_over_in_a_minute_is_none_until_a_manager_accepts_it(string pack, string clause, string at, int minutes, bool owed, int breaches)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.ReachReviewAsync();
        var role = pack == "hillingdon" ? Role.LeadProfessional : Role.SocialWorker;
        await (pack == "hillingdon" ? world.DoAsync(new ReviewChairAgreed(role, "sw-1"), OrdinaryCast.Manager) : Task.CompletedTask);
        await world.GoToAsync($"{world.WorkingDayIn(28):yyyy-MM-dd}");
        var on = world.Pack.Authority.WorkingCalendar().AddWorkingDays(world.Today, -1);
        var startsAt = LondonTime.At(on, TimeOnly.Parse(at));
        var decision = await world.TryAsync(new MeetingHeld(
            "night", on, ["mother-1", "father-1", "school-1", "child-1"], "What helps was gone through.", "sw-1", role, new(MeetingPurpose.Review, startsAt, startsAt.AddMinutes(minutes))));

        var found = decision.Receipt!.Breaches.Where(breach => breach.Clause == clause && breach.Field is "unarranged.startsAt" or "unarranged.endsAt").ToList();
        Assert.Equal(breaches, found.Count);
        Assert.Equal(owed, found.Exists(breach => breach.StillOwed == true));
        if (owed)
        {
            await world.DutyAsync(DutyKind.HoldReview, "1");
        }
    }

    [Fact]
    public async Task N9_a_meeting_of_a_few_minutes_is_arranged_with_a_reason_alone()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachReviewAsync();
        var arranged = ReviewMeetings.Arranged(world, "r1", "mother-1");

        await world.RefusedAsync(arranged with { EndsAt = arranged.StartsAt.AddMinutes(5) }, "timeReason", "N9");
        await world.DoAsync(arranged with { EndsAt = arranged.StartsAt.AddMinutes(5), TimeReason = "The school has five minutes to confirm the plan by telephone." });
    }

    [Fact]
    public async Task N16_whoever_drafts_a_plan_after_a_meeting_that_waits_for_a_manager_reads_that_it_is_on_the_record()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        foreach (var kind in (DutyKind[])[DutyKind.StartAssessment, DutyKind.ConcludeAssessment, DutyKind.DiscussAttendees])
        {
            await world.FulfilAsync(kind);
        }

        await world.GoToAsync($"{world.WorkingDayIn(1):yyyy-MM-dd}");
        var on = world.Pack.Authority.WorkingCalendar().AddWorkingDays(world.Today, -1);
        var startsAt = LondonTime.At(on, new(2, 0));
        await world.DoAsync(new MeetingHeld("m1", on, ["mother-1", "father-1", "school-1", "child-1"], "What helps was gone through.", "sw-1", Role.SocialWorker, new(MeetingPurpose.FirstPlanning, startsAt, startsAt.AddHours(1))));

        var words = Assert.Single((await world.TryAsync(new PlanDrafted(1, await world.OrdinaryPlanAsync()))).Refusals, refusal => refusal.Field == "type").Reason;

        Assert.Contains($"that of {on:yyyy-MM-dd} is on the record, and counts once a manager has accepted it", words, StringComparison.Ordinal);
        Assert.DoesNotContain("record 'meetingHeld' first", words, StringComparison.Ordinal);
    }
}
