using CinWorkflows.Cases;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.People;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;
using static CinWorkflows.Scenarios.Tests.Meetings.WalkAroundMeetings;

namespace CinWorkflows.Scenarios.Tests.Meetings;

/// <summary>A child whose date of birth nobody knows may be of school age (N10, H9); and no meeting was held whose end is to come (N9, N16).</summary>
public sealed class SchoolAgeUnknownScenarios
{
    [Theory]
    [InlineData("northamptonshire", "N10")]
    [InlineData("hillingdon", "H9")]
    public async Task N10_H9_a_meeting_in_school_time_with_a_child_of_unknown_age_has_a_reason(string pack, string clause)
    {
        await using var world = await UnknownAsync(pack);
        var meeting = FirstMeeting(world);
        var startsAt = LondonTime.At(LondonTime.DateOf(meeting.StartsAt), new(11, 0));
        var early = meeting with { StartsAt = startsAt, EndsAt = startsAt.AddHours(1) };

        await world.RefusedAsync(early, "startsAt", clause);
        await world.DoAsync(early with { SchoolTimeReason = "The family says that Robin is two and goes to no school." });
    }

    [Theory]
    [InlineData("northamptonshire", "N10")]
    [InlineData("hillingdon", "H9")]
    public async Task N10_H9_nor_is_one_that_nobody_arranged_taken_without_a_word(string pack, string clause)
    {
        await using var world = await UnknownAsync(pack);
        var startsAt = LondonTime.At(world.Today, new(9, 0));

        await world.BreachAsync(
            new MeetingHeld("m2", world.Today, ["mother-1", "child-1", "school-1"], "What helps was gone through.", "sw-1", Role.SocialWorker, new(MeetingPurpose.FirstPlanning, startsAt, startsAt.AddMinutes(30))),
            "unarranged.startsAt",
            clause);
    }

    [Theory]
    [InlineData("northamptonshire")]
    [InlineData("hillingdon")]
    public async Task N9_H9_a_meeting_that_nobody_arranged_has_ended(string pack)
    {
        await using var world = await DiscussedAsync(pack);
        var startsAt = LondonTime.At(world.Today, new(8, 0));
        var told = new UnarrangedMeeting(MeetingPurpose.FirstPlanning, startsAt, startsAt.AddHours(11));
        var held = new MeetingHeld("m2", world.Today, ["mother-1", "child-1", "school-1"], "What helps was gone through.", "sw-1", Role.SocialWorker, told);

        await world.RefusedAsync(held, "unarranged.endsAt");
        await world.Host.AdvanceToAsync(told.EndsAt);
        await world.DoAsync(held);
    }

    /// <summary>A case with a discussed first meeting, of a child whose date of birth is not known.</summary>
    private static async Task<CaseWorld> UnknownAsync(string pack)
    {
        var world = await CaseWorld.InAsync(pack, "2026-01-05");
        var opened = new CaseOpened(world.Today, OrdinaryCast.Child with { BornOn = null }, OrdinaryCast.Team, "sw-1", [], [OrdinaryCast.Mother, OrdinaryCast.Father, OrdinaryCast.School]);
        await world.Host.Register.OpenAsync(new(CaseWorld.CaseId, world.Pack.Id, null, OrdinaryCast.Manager, opened), default);
        await world.Host.SettleAsync();
        foreach (var kind in (DutyKind[])[DutyKind.StartAssessment, DutyKind.ConcludeAssessment, DutyKind.DiscussAttendees])
        {
            await world.FulfilAsync(kind);
        }

        return world;
    }
}
