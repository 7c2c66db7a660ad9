using CinWorkflows.Cases.Assessments;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Scenarios.Tests.Planning;

public sealed class FirstPlanningMeetingScenarios
{
    private static readonly MeetingLogistics Logistics = new("Family centre", "A taxi is booked", "The crèche is open", "After school");

    [Fact]
    public async Task N6_the_first_meeting_is_due_10_working_days_from_the_start_of_the_assessment()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync("2025-12-18");
        await world.OpenAsync();

        await world.DoAsync(new AssessmentStarted(world.Today));

        // 19, 22, 23, 24, 29, 30, 31 December, 2, 5, 6 January: Christmas, Boxing and New Year's Day do not count.
        var deadline = (await world.DutyAsync(DutyKind.HoldFirstPlanningMeeting)).Deadline!;
        Assert.Equal(CaseWorld.Day("2026-01-06"), deadline.Due);
        Assert.Contains("Christmas Day", deadline.Explain());
        Assert.Contains("N6", deadline.Explain());
    }

    [Fact]
    public async Task N5_N6_the_limit_stays_while_the_assessment_goes_on_and_the_duty_says_so()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        await world.DoAsync(new AssessmentStarted(world.Today));
        await world.GoToAsync("2026-01-23");

        var waiting = await world.DutyAsync(DutyKind.HoldFirstPlanningMeeting);
        await world.DoAsync(new AssessmentConcluded(world.Today, AssessmentOutcome.Section17Support));
        var ready = await world.DutyAsync(DutyKind.HoldFirstPlanningMeeting);

        Assert.Equal("assessmentNotConcluded", waiting.WaitsFor);
        Assert.Equal("attendeesNotDiscussed", ready.WaitsFor);
        Assert.Equal((CaseWorld.Day("2026-01-19"), CaseWorld.Day("2026-01-19")), (waiting.Deadline!.Due, ready.Deadline!.Due));
    }

    [Fact]
    public async Task H5_Hillingdon_sets_no_limit_for_the_first_meeting()
    {
        await using var world = await CaseWorld.HillingdonAsync();
        await world.OpenAsync();

        await world.DoAsync(new AssessmentStarted(world.Today));

        Assert.Null((await world.DutyAsync(DutyKind.HoldFirstPlanningMeeting)).Deadline);
    }

    [Theory]
    [InlineData("northamptonshire", "N8")]
    [InlineData("hillingdon", "H8")]
    public async Task N8_H8_no_invitation_leaves_before_the_attendees_were_discussed_with_the_family(string pack, string clause)
    {
        await using var world = await AssessedAsync(pack);

        await world.RefusedAsync(Meeting("2026-01-12", "16:00"), "type", clause);
        Assert.Empty(world.SentTo("alex"));

        await world.FulfilAsync(DutyKind.DiscussAttendees);
        await world.DoAsync(Meeting("2026-01-12", "16:00") with { ChairReason = "Knows the family." });
        Assert.Single(world.SentTo("alex"));
    }

    [Fact]
    public async Task N9_venue_transport_and_child_care_are_considered()
    {
        await using var world = await AssessedAsync("northamptonshire");
        await world.FulfilAsync(DutyKind.DiscussAttendees);

        await world.RefusedAsync(Meeting("2026-01-12", "16:00") with { Logistics = new("Family centre") }, "logistics.transport", "N9");
    }

    [Fact]
    public async Task N10_a_meeting_in_school_time_with_a_school_age_child_needs_a_reason()
    {
        await using var world = await AssessedAsync("northamptonshire");
        await world.FulfilAsync(DutyKind.DiscussAttendees);

        await world.RefusedAsync(Meeting("2026-01-12", "10:00"), "startsAt", "N10");
        await world.DoAsync(Meeting("2026-01-12", "10:00") with { SchoolTimeReason = "The school is closed that day." });
    }

    [Fact]
    public async Task N11_the_social_worker_chairs_unless_there_is_a_reason()
    {
        await using var world = await AssessedAsync("northamptonshire");
        await world.FulfilAsync(DutyKind.DiscussAttendees);
        var byManager = Meeting("2026-01-12", "16:00") with { ChairId = "tm-1", ChairRole = Role.TeamManager };

        await world.RefusedAsync(byManager, "chairReason", "N11");
        await world.DoAsync(byManager with { ChairReason = "The worker is new to the family." });
    }

    [Fact]
    public async Task H10_the_team_manager_usually_chairs_Hillingdons_first_meeting()
    {
        await using var world = await AssessedAsync("hillingdon");
        await world.FulfilAsync(DutyKind.DiscussAttendees);

        await world.RefusedAsync(Meeting("2026-01-12", "16:00"), "chairReason", "H10");
        await world.DoAsync(Meeting("2026-01-12", "16:00") with { ChairId = "tm-1", ChairRole = Role.TeamManager });
    }

    [Fact]
    public async Task N12_attendees_and_chair_are_invited_told_of_a_move_and_of_the_cancellation()
    {
        await using var world = await AssessedAsync("northamptonshire");
        await world.FulfilAsync(DutyKind.DiscussAttendees);
        await world.DoAsync(Meeting("2026-01-12", "16:00"));

        await world.DoAsync(new MeetingMoved("m1", At("2026-01-13", "16:00"), At("2026-01-13", "17:00"), "The school asked."));
        await world.DoAsync(new MeetingCancelled("m1", "The family is ill."));

        var invitations = world.SentTo("alex").Select(message => message.Invitation!).ToList();
        Assert.Equal([0, 1, 2], invitations.Select(invitation => invitation.Sequence));
        Assert.Single(invitations.Select(invitation => invitation.Uid).Distinct());
        Assert.Equal(["Request", "Request", "Cancel"], invitations.Select(invitation => $"{invitation.Method}"));
        Assert.Equal(3, world.SentTo("chris.worker").Count(message => message.Invitation is not null));
        await world.DutyAsync(DutyKind.RearrangeMeeting);
    }

    [Fact]
    public async Task N12_somebody_invited_without_an_address_is_told_by_hand_of_the_meeting_and_of_its_move()
    {
        await using var world = await AssessedAsync("northamptonshire");
        await world.FulfilAsync(DutyKind.DiscussAttendees);
        await world.DoAsync(Meeting("2026-01-12", "16:00") with { Attendees = ["mother-1", "father-1"], LeftOutReasons = CaseWorld.LeftOut("child-1", "school-1") });

        var duty = await world.DutyAsync(DutyKind.InformByHand, "invitation-m1-0/father-1");
        Assert.Equal(Role.BusinessSupport, duty.Owner);
        await world.RefusedAsync(new InformedByHand("invitation-m9-0", "father-1", world.Today, "By telephone."), "matterId");
        await world.DoAsync(new InformedByHand("invitation-m1-0", "father-1", world.Today, "By telephone."));
        await world.NoDutyAsync(DutyKind.InformByHand);

        await world.DoAsync(new MeetingMoved("m1", At("2026-01-13", "16:00"), At("2026-01-13", "17:00"), "The school asked."));
        await world.DutyAsync(DutyKind.InformByHand, "invitation-m1-1/father-1");
    }

    [Fact]
    public async Task N5_a_meeting_that_was_held_before_the_assessment_found_a_need_is_recorded_with_its_breach()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        await world.DoAsync(new AssessmentStarted(world.Today));
        await world.FulfilAsync(DutyKind.DiscussAttendees);
        await world.DoAsync(Meeting("2026-01-12", "16:00"));
        await world.GoToAsync("2026-01-12", "17:30");

        await world.BreachAsync(new MeetingHeld("m1", world.Today, ["mother-1"], "Note"), "meetingId", "N5");
    }

    [Fact]
    public async Task The_reminders_go_before_on_and_after_the_day_and_stop_when_the_meeting_is_held()
    {
        await using var world = await AssessedAsync("northamptonshire");
        await world.FulfilAsync(DutyKind.DiscussAttendees);
        await world.DoAsync(Meeting("2026-01-21", "16:00") with { TimeReason = "The mother is in hospital until then." });
        await world.GoToAsync("2026-01-21", "17:30");

        // Due Monday 19 January: 5 and 2 working days before, on the day, and one after, to the worker and the manager.
        Assert.Equal(
            ["due-5@2026-01-19", "due-2@2026-01-19", "due@2026-01-19", "late-1-manager@2026-01-19", "late-1-owner@2026-01-19"],
            await world.NoticesAsync(DutyKind.HoldFirstPlanningMeeting));

        await world.DoAsync(new MeetingHeld("m1", world.Today, ["mother-1"], "Note"));
        await world.GoToAsync("2026-03-02");

        Assert.Equal(5, (await world.NoticesAsync(DutyKind.HoldFirstPlanningMeeting)).Count);
        await world.NoDutyAsync(DutyKind.HoldFirstPlanningMeeting);
    }

    private static async Task<CaseWorld> AssessedAsync(string pack)
    {
        var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.OpenAsync();
        await world.DoAsync(new AssessmentStarted(world.Today));
        await world.DoAsync(new AssessmentConcluded(world.Today, AssessmentOutcome.Section17Support, ["school-1"]));
        return world;
    }

    private static MeetingArranged Meeting(string day, string time) =>
        new("m1", MeetingPurpose.FirstPlanning, At(day, time), At(day, time).AddHours(1), Logistics, "sw-1", Role.SocialWorker, ["child-1", "mother-1", "school-1"]) { LeftOutReasons = CaseWorld.LeftOut("father-1") };

    private static DateTimeOffset At(string day, string time) => LondonTime.At(CaseWorld.Day(day), TimeOnly.Parse(time));
}
