using CinWorkflows.Cases.Breaches;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;
using static CinWorkflows.Scenarios.Tests.Meetings.WalkAroundMeetings;

namespace CinWorkflows.Scenarios.Tests.Meetings;

/// <summary>Attempts to walk around who comes to a meeting, of whom was spoken before, and who is told.</summary>
public sealed class MeetingAttendanceWalkAroundScenarios
{
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

    [Theory]
    [InlineData("northamptonshire", "N7")]
    [InlineData("hillingdon", "H7")]
    public async Task N7_H7_that_all_of_the_family_said_they_cannot_come_makes_no_plan_without_them_either(string pack, string clause)
    {
        await using var world = await DiscussedAsync(pack);
        await world.DoAsync(FirstMeeting(world));
        foreach (var person in (string[])["child-1", "mother-1", "father-1"])
        {
            await world.DoAsync(new AttendanceDeclined("m1", person, "Cannot come on that day."), new("bs-1", Role.BusinessSupport));
        }

        await world.Host.AdvanceToAsync((await world.FileAsync()).Meeting("m1")!.StartsAt.AddHours(2));

        await world.BreachAsync(new MeetingHeld("m1", world.Today, ["school-1"], "Note"), "attended", clause);

        await world.DutyAsync(DutyKind.HoldFirstPlanningMeeting);
        await world.NoDutyAsync(DutyKind.AgreePlan);
    }

    [Theory]
    [InlineData("northamptonshire", "N7")]
    [InlineData("hillingdon", "H7")]
    public async Task N7_H7_whoever_declined_and_then_accepted_is_expected_and_their_absence_is_recorded(string pack, string clause)
    {
        await using var world = await DiscussedAsync(pack);
        await world.DoAsync(FirstMeeting(world));
        await world.DoAsync(new AttendanceDeclined("m1", "school-1", "Cannot come on that day."), new("bs-1", Role.BusinessSupport));
        await world.DoAsync(new AttendanceAccepted("m1", "school-1", "Can come after all."), new("bs-1", Role.BusinessSupport));
        await world.Host.AdvanceToAsync((await world.FileAsync()).Meeting("m1")!.StartsAt.AddHours(2));

        await world.BreachAsync(new MeetingHeld("m1", world.Today, ["child-1", "mother-1", "father-1"], "Note"), "attended", clause);
    }

    [Theory]
    [InlineData("northamptonshire", "N7")]
    [InlineData("hillingdon", "H7")]
    public async Task N7_H7_whoever_was_left_out_and_is_invited_after_all_is_expected(string pack, string clause)
    {
        await using var world = await DiscussedAsync(pack);
        var meeting = FirstMeeting(world);
        await world.DoAsync(meeting with { Attendees = ["child-1", "mother-1", "father-1"], LeftOutReasons = CaseWorld.LeftOut("school-1") });
        await world.DoAsync(new MeetingAttendeesChanged("m1", meeting.Attendees, meeting.ChairId, meeting.ChairRole, "The school can come."));
        await world.Host.AdvanceToAsync(meeting.StartsAt.AddHours(2));

        await world.BreachAsync(new MeetingHeld("m1", world.Today, ["child-1", "mother-1", "father-1"], "Note"), "attended", clause);
    }

    [Theory]
    [InlineData("northamptonshire", "N8")]
    [InlineData("hillingdon", "H8")]
    public async Task N8_H8_a_meeting_that_was_arranged_before_it_was_discussed_who_comes_is_recorded_as_such(string pack, string clause)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.OpenAsync();
        await world.FulfilAsync(DutyKind.StartAssessment);
        await world.FulfilAsync(DutyKind.ConcludeAssessment);
        var before = world.Host.Clock.GetUtcNow();
        await world.GoToAsync($"{world.WorkingDayIn(3):yyyy-MM-dd}");
        await world.FulfilAsync(DutyKind.DiscussAttendees);

        var decision = await world.Host.Register.RecordAsync(CaseWorld.CaseId, new(null, OrdinaryCast.Worker, FirstMeeting(world)) { At = before }, default);

        Assert.True(decision.Receipt is not null, string.Join("; ", decision.Refusals));
        var breach = Assert.Single(decision.Receipt.Breaches);
        Assert.Equal((clause, "at"), (breach.Clause, breach.Field));
        await world.Host.SettleAsync();
        var answer = await world.DutyAsync(DutyKind.AnswerBreach);
        Assert.True(answer.Deadline!.Due > world.Today, "a rule that was not kept is answered from the day on which that is recorded, never late at birth");
        Assert.Equal(world.Today, Assert.Single((await world.FileAsync()).Breaches!).On);
    }

    [Theory]
    [InlineData("northamptonshire", "N9")]
    [InlineData("hillingdon", "H9")]
    public async Task N9_H9_how_the_timing_was_considered_is_said_before_anybody_is_invited_and_is_a_breach_where_it_is_told_afterwards(string pack, string clause)
    {
        await using var world = await DiscussedAsync(pack);
        var meeting = FirstMeeting(world);
        meeting = meeting with { Logistics = meeting.Logistics with { Timing = null } };

        await world.RefusedAsync(meeting, "logistics.timing", clause);
        await world.Host.AdvanceToAsync(meeting.EndsAt.AddDays(1));
        await world.BreachAsync(meeting with { TimeReason = "It was entered late." }, "logistics.timing", clause);
    }

    [Theory]
    [InlineData("northamptonshire", "N9")]
    [InlineData("hillingdon", "H9")]
    public async Task N9_H9_the_timing_of_a_review_is_considered_too(string pack, string clause)
    {
        await using var world = await ReviewOfAsync(pack);
        var meeting = ReviewMeeting(world, "r1", "sw-1", Role.SocialWorker);

        await world.RefusedAsync(meeting with { Logistics = meeting.Logistics with { Timing = null } }, "logistics.timing", clause);
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

    [Theory]
    [InlineData("northamptonshire", "N26")]
    [InlineData("hillingdon", "H23")]
    public async Task N26_H23_whoever_was_invited_to_a_review_and_did_not_come_was_asked_for_their_views_or_it_is_a_breach(string pack, string clause)
    {
        await using var world = await ReviewOfAsync(pack);
        await ArrangeAgreedAsync(world);
        foreach (var person in (string[])["child-1", "father-1"])
        {
            await world.DoAsync(new ViewsReceived(person, world.Today, "Is content."));
        }

        var decision = await world.TryAsync(new MeetingHeld("r1", world.Today, ["school-1"], "Note"));

        var breach = Assert.Single(decision.Receipt!.Breaches);
        Assert.Equal(clause, breach.Clause);
        Assert.Contains("'mother-1'", breach.Rule, StringComparison.Ordinal);
        Assert.DoesNotContain("father-1", breach.Rule, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("northamptonshire", "N7")]
    [InlineData("hillingdon", "H7")]
    public async Task N7_H7_a_mother_who_came_back_as_somebody_else_is_called_the_mother_that_she_is_and_no_agency(string pack, string clause)
    {
        await using var world = await DiscussedAsync(pack);
        await world.DoAsync(new ParticipantLeft("mother-1", "Was entered wrongly."));
        await world.DoAsync(new ParticipantAdded(OrdinaryCast.Mother with { Kind = ParticipantKind.Other, HasParentalResponsibility = false }));

        var decision = await world.TryAsync(FirstMeeting(world) with { Attendees = ["child-1", "father-1", "school-1"] });

        var refusal = Assert.Single(decision.Refusals);
        Assert.Equal(clause, refusal.Clause);
        Assert.StartsWith("the parent 'mother-1'", refusal.Reason, StringComparison.Ordinal);
    }
}
