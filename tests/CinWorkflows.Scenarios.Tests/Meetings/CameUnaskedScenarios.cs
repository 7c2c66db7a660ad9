using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.People;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using static CinWorkflows.Scenarios.Tests.Meetings.WalkAroundMeetings;

namespace CinWorkflows.Scenarios.Tests.Meetings;

/// <summary>Who came to a meeting is recorded as it was, and what was not considered or discussed before is a rule that was not kept (N8, N10, H8, H9).</summary>
public sealed class CameUnaskedScenarios
{
    [Theory]
    [InlineData("northamptonshire", "N10", null)]
    [InlineData("hillingdon", "H9", null)]
    [InlineData("northamptonshire", "N10", "The hall is free in the morning only.")]
    public async Task N10_H9_a_child_who_was_not_to_come_and_came_in_school_time_is_a_breach_unless_the_reason_is_on_the_record(string pack, string clause, string? reason)
    {
        await using var world = await DiscussedAsync(pack);
        var startsAt = LondonTime.At(world.WorkingDayIn(2), new(11, 0));
        await world.DoAsync(FirstMeeting(world) with
        {
            StartsAt = startsAt,
            EndsAt = startsAt.AddHours(1),
            Attendees = ["mother-1", "father-1", "school-1"],
            LeftOutReasons = CaseWorld.LeftOut("child-1"),
            SchoolTimeReason = reason,
        });
        await world.Host.AdvanceToAsync(startsAt.AddHours(2));
        var held = new MeetingHeld("m1", world.Today, ["child-1", "mother-1", "father-1", "school-1"], "Note");

        if (reason is null)
        {
            await world.BreachAsync(held, "attended[0]", clause);
        }
        else
        {
            Assert.Empty((await world.TryAsync(held)).Receipt!.Breaches);
        }

        await world.NoDutyAsync(DutyKind.HoldFirstPlanningMeeting);
    }

    [Theory]
    [InlineData("northamptonshire", "N8")]
    [InlineData("hillingdon", "H8")]
    public async Task N8_H8_an_agency_that_nobody_discussed_with_the_family_and_that_came_is_a_breach(string pack, string clause)
    {
        await using var world = await DiscussedAsync(pack);
        await world.DoAsync(new ParticipantAdded(new("police-1", ParticipantKind.Agency, "PC Stern", ReceivesPlan: true, "stern@police.example", "Police")));
        await world.DoAsync(FirstMeeting(world));
        await world.Host.AdvanceToAsync((await world.FileAsync()).Meeting("m1")!.StartsAt.AddHours(2));

        await world.BreachAsync(new MeetingHeld("m1", world.Today, ["child-1", "mother-1", "father-1", "school-1", "police-1"], "Note"), "attended[4]", clause);

        await world.NoDutyAsync(DutyKind.HoldFirstPlanningMeeting);
    }
}
