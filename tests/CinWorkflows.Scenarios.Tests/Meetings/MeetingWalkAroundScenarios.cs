using CinWorkflows.Cases.Breaches;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Cases.Workers;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;

namespace CinWorkflows.Scenarios.Tests.Meetings;

/// <summary>Attempts to walk around what the procedures ask of meetings: who chairs, who comes, when it is, and what becomes of it.</summary>
public sealed class MeetingWalkAroundScenarios
{
    private static readonly MeetingLogistics Logistics = new("Family centre", "A taxi is booked", "The crèche is open");

    [Fact]
    public async Task H25_a_review_whose_chair_nobody_agreed_in_advance_is_owed_until_the_manager_accepts_it()
    {
        await using var world = await ReviewOfAsync("hillingdon");
        var due = (await world.DutyAsync(DutyKind.HoldReview, "1")).Deadline;
        var start = await ArrangeAgreedAsync(world);

        var breach = await world.BreachAsync(
            new MeetingHeld("r1", world.Today, ["mother-1"], "Note", ChairedBy: "sw-2", ChairedAs: Role.SeniorSocialWorker), "chairedAs", "H25");

        Assert.Equal(due, (await world.DutyAsync(DutyKind.HoldReview, "1")).Deadline);
        Assert.Equal(MeetingState.Held, (await world.FileAsync()).Meeting("r1")!.State);
        await world.NoDutyAsync(DutyKind.RecordReviewOutcome);

        await world.DoAsync(new BreachAnswered(breach.Id, world.Today, "She knows the family.", Accepts: true), OrdinaryCast.Manager);
        await world.DutyAsync(DutyKind.RecordReviewOutcome, "1");
        Assert.Equal(LondonTime.DateOf(start), (await world.FileAsync()).LastHeldReview!.HeldOn);
    }

    [Fact]
    public async Task H25_a_breach_that_is_answered_without_being_accepted_leaves_the_review_owed()
    {
        await using var world = await ReviewOfAsync("hillingdon");
        await ArrangeAgreedAsync(world);
        var breach = await world.BreachAsync(
            new MeetingHeld("r1", world.Today, ["mother-1"], "Note", ChairedBy: "sw-2", ChairedAs: Role.SeniorSocialWorker), "chairedAs", "H25");

        await world.DoAsync(new BreachAnswered(breach.Id, world.Today, "The review is held again."), OrdinaryCast.Manager);

        await world.DutyAsync(DutyKind.HoldReview, "1");
        await world.DoAsync(ReviewMeeting(world, "r2", "sw-1", Role.LeadProfessional));
    }

    [Fact]
    public async Task H25_a_role_without_a_person_is_no_agreement_on_who_chairs()
    {
        await using var world = await ReviewOfAsync("hillingdon");

        await world.RefusedAsync(new ReviewChairAgreed(Role.LeadProfessional), "chairId", "H25", OrdinaryCast.Manager);
    }

    [Fact]
    public async Task H25_nobody_agrees_on_a_chair_once_the_day_of_the_review_is_over()
    {
        await using var world = await ReviewOfAsync("hillingdon");
        await ArrangeAgreedAsync(world);
        await world.GoToAsync($"{world.Today.AddDays(1):yyyy-MM-dd}");

        await world.RefusedAsync(new ReviewChairAgreed(Role.SeniorSocialWorker, "sw-2"), "type", "H25", OrdinaryCast.Manager);
    }

    [Fact]
    public async Task H26_a_case_that_became_unallocated_is_not_reviewed_by_the_worker_who_was_to_chair()
    {
        await using var world = await ReviewOfAsync("hillingdon");
        var start = await ArrangeAgreedAsync(world, hold: false);
        await world.DoAsync(new WorkerUnassigned("The worker left."), OrdinaryCast.Manager);
        await world.Host.AdvanceToAsync(start.AddHours(2));

        await world.BreachAsync(new MeetingHeld("r1", world.Today, ["mother-1"], "Note"), "chairedAs", "H26");

        await world.DutyAsync(DutyKind.HoldReview, "1");
    }

    [Theory]
    [InlineData("northamptonshire", "N41")]
    [InlineData("hillingdon", "H26")]
    public async Task H26_N41_business_support_reviews_no_case(string pack, string clause)
    {
        await using var world = await ReviewOfAsync(pack);
        await world.DoAsync(new WorkerUnassigned("The worker left."), OrdinaryCast.Manager);
        await world.RefusedAsync(ReviewMeeting(world, "r1", "bs-1", Role.BusinessSupport) with { ChairReason = "Nobody else was there." }, "chairRole", clause);
        await world.DoAsync(ReviewMeeting(world, "r1", "sw-2", Role.SeniorSocialWorker));
        await world.Host.AdvanceToAsync((await world.FileAsync()).Meeting("r1")!.StartsAt.AddHours(2));

        await world.BreachAsync(new MeetingHeld("r1", world.Today, ["mother-1"], "Note", ChairedBy: "bs-1", ChairedAs: Role.BusinessSupport), "chairedAs", clause);

        await world.DutyAsync(DutyKind.HoldReview, "1");
    }

    [Fact]
    public async Task N11_another_worker_chairs_a_review_without_a_reason_and_it_is_still_owed()
    {
        await using var world = await ReviewOfAsync("northamptonshire");
        await world.DoAsync(ReviewMeeting(world, "r1", "sw-1", Role.SocialWorker));
        await world.Host.AdvanceToAsync((await world.FileAsync()).Meeting("r1")!.StartsAt.AddHours(2));

        var breach = await world.BreachAsync(new MeetingHeld("r1", world.Today, ["mother-1"], "Note", ChairedBy: "sw-2", ChairedAs: Role.SocialWorker), "chairedAs", "N11");

        Assert.True(breach.StillOwed);
        await world.DutyAsync(DutyKind.HoldReview, "1");
    }

    [Fact]
    public async Task N11_with_a_reason_another_worker_may_have_chaired()
    {
        await using var world = await ReviewOfAsync("northamptonshire");
        await world.DoAsync(ReviewMeeting(world, "r1", "sw-1", Role.SocialWorker));
        await world.Host.AdvanceToAsync((await world.FileAsync()).Meeting("r1")!.StartsAt.AddHours(2));

        await world.DoBecauseAsync(new MeetingHeld("r1", world.Today, ["mother-1"], "Note", ChairedBy: "sw-2", ChairedAs: Role.SocialWorker), "The worker was ill that day.");

        await world.DutyAsync(DutyKind.RecordReviewOutcome, "1");
    }

    [Fact]
    public async Task N11_whoever_was_to_chair_and_has_lost_the_role_is_looked_at_again_when_the_review_is_held()
    {
        await using var world = await ReviewOfAsync("northamptonshire");
        await world.DoAsync(ReviewMeeting(world, "r1", "sw-1", Role.SocialWorker));
        var worker = OrdinaryCast.Staff().First(member => member.Id == "sw-1");
        await world.Host.Staff.SaveStaffAsync(worker with { Roles = [Role.BusinessSupport] }, default);
        await world.Host.AdvanceToAsync((await world.FileAsync()).Meeting("r1")!.StartsAt.AddHours(2));

        await world.BreachAsync(new MeetingHeld("r1", world.Today, ["mother-1"], "Note"), "chairedAs", "N11", OrdinaryCast.Manager);

        await world.DutyAsync(DutyKind.HoldReview, "1");
    }

    [Fact]
    public async Task N11_N29_a_role_that_the_new_chair_does_not_have_is_refused_when_the_chair_changes()
    {
        await using var world = await ReviewOfAsync("northamptonshire");
        await world.DoAsync(ReviewMeeting(world, "r1", "tm-1", Role.TeamManager) with { Purpose = MeetingPurpose.TwelveMonthReview });

        await world.RefusedAsync(new MeetingAttendeesChanged("r1", ["mother-1"], "sw-1", Role.TeamManager, "The manager is away."), "act.chairId");
    }

    [Theory]
    [InlineData("northamptonshire", "N7")]
    [InlineData("hillingdon", "H7")]
    public async Task N7_H7_whoever_should_attend_the_first_meeting_is_invited_or_left_out_for_a_reason(string pack, string clause)
    {
        await using var world = await DiscussedAsync(pack);
        var meeting = FirstMeeting(world);

        await world.RefusedAsync(meeting with { Attendees = [], LeftOutReasons = CaseWorld.LeftOut("child-1", "mother-1", "father-1", "school-1") }, "attendees", clause);
        foreach (var person in (string[])["child-1", "mother-1", "father-1", "school-1"])
        {
            await world.RefusedAsync(meeting with { Attendees = [.. meeting.Attendees.Where(id => id != person)], LeftOutReasons = null }, "leftOutReasons", clause);
        }

        await world.DoAsync(meeting with { Attendees = ["mother-1"], LeftOutReasons = CaseWorld.LeftOut("child-1", "father-1", "school-1") });
        await world.RefusedAsync(new MeetingAttendeesChanged("m1", ["school-1"], meeting.ChairId, meeting.ChairRole, "Shorter."), "leftOutReasons", clause);
    }

    [Theory]
    [InlineData("northamptonshire", "N7")]
    [InlineData("hillingdon", "H7")]
    public async Task N7_H7_a_first_meeting_to_which_nobody_of_the_family_came_makes_no_plan_until_it_is_accepted(string pack, string clause)
    {
        await using var world = await DiscussedAsync(pack);
        await world.DoAsync(FirstMeeting(world));
        await world.Host.AdvanceToAsync((await world.FileAsync()).Meeting("m1")!.StartsAt.AddHours(2));

        var breach = await world.BreachAsync(new MeetingHeld("m1", world.Today, ["school-1"], "Note"), "attended", clause, OrdinaryCast.Manager);

        await world.DutyAsync(DutyKind.HoldFirstPlanningMeeting);
        await world.NoDutyAsync(DutyKind.RearrangeMeeting);
        await world.NoDutyAsync(DutyKind.AgreePlan);
        await world.DoAsync(new BreachAnswered(breach.Id, world.Today, "They had agreed to everything before.", Accepts: true), OrdinaryCast.ServiceManager);
        await world.NoDutyAsync(DutyKind.HoldFirstPlanningMeeting);
        await world.DutyAsync(DutyKind.AgreePlan);
    }

    [Fact]
    public async Task N7_why_nobody_of_the_family_came_is_a_reason_and_the_meeting_stands()
    {
        await using var world = await DiscussedAsync("northamptonshire");
        await world.DoAsync(FirstMeeting(world));
        await world.Host.AdvanceToAsync((await world.FileAsync()).Meeting("m1")!.StartsAt.AddHours(2));

        await world.DoBecauseAsync(new MeetingHeld("m1", world.Today, ["school-1"], "Note"), "The mother gave birth that morning and asked us to go on.");

        await world.DutyAsync(DutyKind.AnswerBreach);
        await world.NoDutyAsync(DutyKind.HoldFirstPlanningMeeting);
    }

    [Fact]
    public async Task N7_each_of_those_who_did_not_come_is_a_breach_of_their_own()
    {
        await using var world = await DiscussedAsync("northamptonshire");
        await world.DoAsync(FirstMeeting(world));
        await world.Host.AdvanceToAsync((await world.FileAsync()).Meeting("m1")!.StartsAt.AddHours(2));

        var decision = await world.TryAsync(new MeetingHeld("m1", world.Today, ["mother-1"], "Note"));

        var missing = decision.Receipt!.Breaches.Where(breach => breach is { Clause: "N7", StillOwed: null }).ToList();
        Assert.Equal(3, missing.Count);
        Assert.All((string[])["child-1", "father-1", "school-1"], person => Assert.Contains(missing, breach => breach.Rule.Contains(person, StringComparison.Ordinal)));
        await world.NoDutyAsync(DutyKind.HoldFirstPlanningMeeting);
    }

    [Theory]
    [InlineData("northamptonshire", "N8")]
    [InlineData("hillingdon", "H8")]
    public async Task N8_H8_one_parent_does_not_stand_for_the_other_and_somebody_of_whom_nobody_spoke_is_not_invited(string pack, string clause)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.OpenAsync();
        await world.FulfilAsync(DutyKind.StartAssessment);
        var talk = new AttendeesDiscussed(world.Today, ["mother-1"], ChildAttends: false, "Does not wish to come.", ["school-1"], CaseWorld.LeftOut("father-1"));
        await world.RefusedAsync(talk with { NotWith = null }, "notWith", clause);
        await world.RefusedAsync(talk with { About = null }, "about", clause);
        await world.DoAsync(talk);
        await world.DoAsync(new ParticipantAdded(new("gp-1", ParticipantKind.Agency, "Dr Gp", ReceivesPlan: false, "gp@surgery.example")));
        var meeting = FirstMeeting(world) with { Attendees = ["mother-1", "school-1"], LeftOutReasons = CaseWorld.LeftOut("father-1") };

        await world.RefusedAsync(meeting with { Attendees = ["mother-1", "gp-1"] }, "attendees[1]", clause);
        await world.DoAsync(meeting);
        var swap = new MeetingAttendeesChanged("m1", ["mother-1", "gp-1"], meeting.ChairId, meeting.ChairRole, "The doctor comes instead.");
        await world.RefusedAsync(swap, "attendees[1]", clause);

        await world.DoAsync(talk with { About = ["gp-1"] });
        await world.DoAsync(swap);
    }

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
    public async Task Whoever_is_taken_out_is_told_and_nobody_else_is_invited_again()
    {
        await using var world = await DiscussedAsync("northamptonshire");
        await world.DoAsync(FirstMeeting(world));
        var (mother, school) = (world.SentTo("alex").Count, world.SentTo("jo@").Count);

        await world.DoAsync(new MeetingAttendeesChanged("m1", ["child-1", "mother-1", "father-1"], "sw-1", Role.SocialWorker, "The school writes instead.", LeftOutReasons: CaseWorld.LeftOut("school-1")));

        Assert.Equal((mother, school + 1), (world.SentTo("alex").Count, world.SentTo("jo@").Count));
        await world.DoAsync(new MeetingAttendeesChanged("m1", ["child-1", "mother-1", "father-1", "school-1"], "sw-1", Role.SocialWorker, "The school comes after all."));
        Assert.Equal((mother, school + 2), (world.SentTo("alex").Count, world.SentTo("jo@").Count));
    }

    [Fact]
    public async Task Whoever_leaves_the_case_is_told_that_they_need_not_come_and_stands_on_no_list_of_attendees()
    {
        await using var world = await DiscussedAsync("northamptonshire");
        await world.DoAsync(FirstMeeting(world));
        var (mother, school) = (world.SentTo("alex").Count, world.SentTo("jo@").Count);

        await world.DoAsync(new ParticipantLeft("school-1", "Another school."));

        Assert.DoesNotContain("school-1", (await world.FileAsync()).Meeting("m1")!.Attendees);
        Assert.Equal((mother, school + 1), (world.SentTo("alex").Count, world.SentTo("jo@").Count));
        Assert.Equal("Cancel", $"{world.SentTo("jo@").Last().Invitation!.Method}");
    }

    private static async Task<CaseWorld> ReviewOfAsync(string pack)
    {
        var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.ReachReviewAsync();
        return world;
    }

    private static async Task<CaseWorld> DiscussedAsync(string pack)
    {
        var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.OpenAsync();
        foreach (var kind in (DutyKind[])[DutyKind.StartAssessment, DutyKind.ConcludeAssessment, DutyKind.DiscussAttendees])
        {
            await world.FulfilAsync(kind);
        }

        return world;
    }

    /// <summary>A review that the worker is to chair, as was agreed where that is needed; the clock stands after it unless told otherwise.</summary>
    private static async Task<DateTimeOffset> ArrangeAgreedAsync(CaseWorld world, bool hold = true)
    {
        var role = world.Pack.Id == "hillingdon" ? Role.LeadProfessional : Role.SocialWorker;
        if (world.Pack.Id == "hillingdon")
        {
            await world.DoAsync(new ReviewChairAgreed(role, "sw-1"), OrdinaryCast.Manager);
        }

        var meeting = ReviewMeeting(world, "r1", "sw-1", role);
        await world.DoAsync(meeting);
        if (hold)
        {
            await world.Host.AdvanceToAsync(meeting.StartsAt.AddHours(2));
        }

        return meeting.StartsAt;
    }

    private static MeetingArranged ReviewMeeting(CaseWorld world, string id, string chairId, Role role, DateTimeOffset? at = null)
    {
        var startsAt = at ?? LondonTime.At(world.WorkingDayIn(4), new(16, 0));
        return new(id, MeetingPurpose.Review, startsAt, startsAt.AddHours(1), Logistics, chairId, role, ["mother-1", "school-1"]);
    }

    private static MeetingArranged FirstMeeting(CaseWorld world)
    {
        var startsAt = LondonTime.At(world.WorkingDayIn(2), new(16, 0));
        var manager = world.Pack.Id == "hillingdon";
        return new(
            "m1",
            MeetingPurpose.FirstPlanning,
            startsAt,
            startsAt.AddHours(1),
            Logistics,
            manager ? "tm-1" : "sw-1",
            manager ? Role.TeamManager : Role.SocialWorker,
            ["child-1", "mother-1", "father-1", "school-1"]);
    }

    private static DateTimeOffset At(string day, string time) => LondonTime.At(CaseWorld.Day(day), TimeOnly.Parse(time));
}
