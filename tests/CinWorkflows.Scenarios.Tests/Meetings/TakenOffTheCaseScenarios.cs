using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;
using static CinWorkflows.Scenarios.Tests.Meetings.WalkAroundMeetings;

namespace CinWorkflows.Scenarios.Tests.Meetings;

/// <summary>Attempts to keep a rule by taking those of whom it speaks off the case.</summary>
public sealed class TakenOffTheCaseScenarios
{
    [Theory]
    [InlineData("northamptonshire", "N7")]
    [InlineData("hillingdon", "H7")]
    public async Task N7_H7_who_was_taken_off_the_case_is_left_out_of_the_first_meeting_for_a_reason(string pack, string clause)
    {
        await using var world = await DiscussedAsync(pack);
        foreach (var person in (string[])["mother-1", "father-1", "school-1"])
        {
            await world.DoAsync(new ParticipantLeft(person, "Was entered wrongly."));
        }

        var meeting = FirstMeeting(world) with { Attendees = ["child-1"] };
        await world.RefusedAsync(meeting, "leftOutReasons", clause);
        await world.RefusedAsync(meeting with { LeftOutReasons = CaseWorld.LeftOut("mother-1", "school-1") }, "leftOutReasons", clause);
        await world.RefusedAsync(meeting with { LeftOutReasons = [.. CaseWorld.LeftOut("mother-1", "school-1"), new("father-1", "x")] }, "leftOutReasons[2].reason");
        await world.DoAsync(meeting with { LeftOutReasons = [.. CaseWorld.LeftOut("mother-1", "school-1"), new("father-1", "He is violent and must not know.")] });
    }

    [Theory]
    [InlineData("northamptonshire", "N7")]
    [InlineData("hillingdon", "H7")]
    public async Task N7_H7_a_first_meeting_without_somebody_who_was_taken_off_after_the_invitation_says_so(string pack, string clause)
    {
        await using var world = await DiscussedAsync(pack);
        await world.DoAsync(FirstMeeting(world));
        await world.DoAsync(new ParticipantLeft("father-1", "Was entered wrongly."));
        await world.DoAsync(new ParticipantAdded(OrdinaryCast.Father with { Kind = ParticipantKind.Other, ReceivesPlan = false, HasParentalResponsibility = false }));
        await world.Host.AdvanceToAsync((await world.FileAsync()).Meeting("m1")!.StartsAt.AddHours(2));

        var decision = await world.TryAsync(new MeetingHeld("m1", world.Today, ["mother-1", "child-1", "school-1"], "Note"));

        Assert.Contains(decision.Receipt!.Breaches, breach => breach.Clause == clause && breach.Rule.Contains("father-1", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("northamptonshire", "N8")]
    [InlineData("hillingdon", "H8")]
    public async Task N8_H8_a_parent_who_was_taken_off_the_case_is_spoken_with_or_a_reason_is_given(string pack, string clause)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.OpenAsync();
        await world.DoAsync(new ParticipantLeft("father-1", "Was entered wrongly."));
        var talk = new AttendeesDiscussed(world.Today, ["mother-1"], ChildAttends: false, "Does not wish to come.", ["school-1"]);

        await world.RefusedAsync(talk, "notWith", clause);
        await world.DoAsync(talk with { NotWith = [new("father-1", "He is abroad.")] });
    }

    [Theory]
    [InlineData("northamptonshire", "N26")]
    [InlineData("hillingdon", "H23")]
    public async Task N26_H23_the_views_of_a_parent_who_was_taken_off_the_case_before_the_review_do_not_go_by_in_silence(string pack, string clause)
    {
        await using var world = await ReviewOfAsync(pack);
        await ArrangeAgreedAsync(world, hold: false);
        await world.DoAsync(new ParticipantLeft("father-1", "Was entered wrongly."));
        await world.Host.AdvanceToAsync((await world.FileAsync()).Meeting("r1")!.StartsAt.AddHours(2));

        var decision = await world.TryAsync(new MeetingHeld("r1", world.Today, ["mother-1", "child-1", "school-1"], "Note"));

        var breach = Assert.Single(decision.Receipt!.Breaches);
        Assert.Equal(clause, breach.Clause);
        Assert.Contains("father-1", breach.Rule, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("northamptonshire", "N20")]
    [InlineData("hillingdon", "H18")]
    public async Task N14_H12_whoever_was_taken_off_the_case_before_the_plan_is_circulated_goes_without_a_copy_for_a_reason(string pack, string clause)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.ReachPlanAsync();
        await world.DoAsync(new ParticipantLeft("mother-1", "Was entered wrongly."));
        await world.DoAsync(new ParticipantLeft("school-1", "Was entered wrongly."));

        await world.RefusedAsync(new PlanCirculated(1, world.Today), "leftOut", clause);
        await world.RefusedAsync(new PlanCirculated(1, world.Today, CaseWorld.LeftOut("mother-1")), "leftOut", clause);
        await world.RefusedAsync(new PlanCirculated(1, world.Today, [.. CaseWorld.LeftOut("mother-1"), new("school-1", "n/a")]), "leftOut[1].reason", clause);
        await world.DoAsync(new PlanCirculated(1, world.Today, CaseWorld.LeftOut("mother-1", "school-1")));
    }

    [Fact]
    public async Task What_somebody_did_before_they_left_the_case_is_recorded_afterwards()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachPlanAsync();
        await world.DoAsync(new PlanCirculated(1, world.Today));
        await world.DoAsync(new ParticipantLeft("school-1", "Another school."));

        await world.DoAsync(new PlanReplyRecorded(1, "school-1", PlanReply.Signed, world.Today));

        Assert.NotNull((await world.FileAsync()).CurrentPlan!.ReplyOf("school-1"));
        await world.RefusedAsync(new PlanReplyRecorded(1, "nobody-1", PlanReply.Signed, world.Today), "personId");
    }
}
