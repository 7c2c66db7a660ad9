using CinWorkflows.Cases;
using CinWorkflows.Cases.Assessments;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;
using static CinWorkflows.Scenarios.Tests.Meetings.WalkAroundMeetings;

namespace CinWorkflows.Scenarios.Tests.Meetings;

/// <summary>Whoever has parental responsibility is spoken with, invited, given the plan and heard, also where somebody recorded them as “other”.</summary>
public sealed class ResponsibilityByAnotherWordScenarios
{
    [Theory]
    [InlineData("northamptonshire", "N")]
    [InlineData("hillingdon", "H")]
    public async Task N7_N8_N20_N26_H7_H8_H18_H23_a_father_with_parental_responsibility_who_is_recorded_as_other_is_not_passed_over(string pack, string of)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        var father = OrdinaryCast.Father with { Kind = ParticipantKind.Other, ReceivesPlan = false };
        var opened = new CaseOpened(world.Today, OrdinaryCast.Child, OrdinaryCast.Team, "sw-1", [], [OrdinaryCast.Mother, father, OrdinaryCast.School]);
        await world.Host.Register.OpenAsync(new(CaseWorld.CaseId, world.Pack.Id, null, OrdinaryCast.Manager, opened), default);
        await world.DoAsync(new AssessmentStarted(world.Today));
        await world.DoAsync(new AssessmentConcluded(world.Today, AssessmentOutcome.Section17Support, ["school-1"]));

        var discussed = new AttendeesDiscussed(world.Today, ["child-1", "mother-1"], ChildAttends: true, "Robin wishes to come.", ["child-1", "mother-1", "father-1", "school-1"]);
        await world.RefusedAsync(discussed, "notWith", $"{of}8");
        await world.DoAsync(discussed with { With = ["child-1", "mother-1", "father-1"] });
        var meeting = FirstMeeting(world) with { Attendees = ["child-1", "mother-1", "school-1"] };
        await world.RefusedAsync(meeting, "leftOutReasons", $"{of}7");
        await world.DoAsync(meeting with { LeftOutReasons = CaseWorld.LeftOut("father-1") });
        await world.Host.AdvanceToAsync(meeting.StartsAt.AddHours(2));
        await world.DoAsync(new MeetingHeld("m1", world.Today, ["child-1", "mother-1", "school-1"], "The plan was made."));
        await world.DoAsync(new PlanAgreed(1, world.Today, await world.OrdinaryPlanAsync(), "They were heard in the meeting itself."));
        await world.RefusedAsync(new PlanCirculated(1, world.Today), "leftOut", of == "N" ? "N20" : "H18");
        await world.DoAsync(new PlanCirculated(1, world.Today, CaseWorld.LeftOut("father-1")));
        await ArrangeAgreedAsync(world, hold: false);
        await world.DutyAsync(DutyKind.ObtainViews, "1/father-1");
    }

    [Fact]
    public async Task N26_a_carer_who_is_taken_off_the_case_before_a_review_is_asked_all_the_same()
    {
        await using var world = await ReviewOfAsync("northamptonshire");
        await world.DoAsync(new ParticipantAdded(new("gran-1", ParticipantKind.Carer, "Jude Elder", ReceivesPlan: true, "jude@family.example")));
        await world.DoAsync(new ParticipantLeft("gran-1", "She is away for a while."));
        await ArrangeAgreedAsync(world);

        var breach = await world.BreachAsync(new MeetingHeld("r1", world.Today, ["mother-1", "father-1", "child-1", "school-1"], "What helps was gone through."), "attended", "N26");

        Assert.Equal("sw-1", breach.AnswerableId);
    }
}
