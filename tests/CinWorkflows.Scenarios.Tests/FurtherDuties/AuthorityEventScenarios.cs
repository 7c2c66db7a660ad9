using CinWorkflows.Cases.Assessments;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;

namespace CinWorkflows.Scenarios.Tests.FurtherDuties;

/// <summary>An event that no line of code knows: managers agree that a plan is needed, and the first meeting waits for it and counts from it (W1).</summary>
public sealed class AuthorityEventScenarios
{
    private const string Asked = "agreeThatPlanIsNeeded";

    [Fact]
    public async Task The_meeting_waits_for_the_agreement_and_is_due_15_working_days_after_it()
    {
        await using var world = await AssessedAsync();
        Assert.Equal(Role.TeamManager, (await world.DutyAsync(DutyKind.FurtherDuty, Asked)).Owner);
        Assert.Null((await world.DutyAsync(DutyKind.HoldFirstPlanningMeeting)).Deadline);
        var at = LondonTime.At(CaseWorld.Day("2026-04-02"), new(16, 0));
        await world.RefusedAsync(Meeting(at), "type", "W1");

        await world.RefusedAsync(new AuthorityEventRecorded("planNeeded", world.Today), "actor.role", "W1");
        await world.GoToAsync("2026-03-31");
        await world.DoAsync(new AuthorityEventRecorded("planNeeded", world.Today), OrdinaryCast.Manager);

        await world.NoDutyAsync(DutyKind.FurtherDuty, Asked);
        Assert.Equal(CaseWorld.Day("2026-04-23"), (await world.DutyAsync(DutyKind.HoldFirstPlanningMeeting)).Deadline!.Due);
        await world.DoAsync(Meeting(at));
    }

    [Fact]
    public async Task A_meeting_that_was_held_before_the_agreement_is_recorded_with_the_rule_that_was_not_kept()
    {
        await using var world = await AssessedAsync();
        await world.GoToAsync("2026-03-31");
        var at = LondonTime.At(CaseWorld.Day("2026-03-30"), new(16, 0));

        await world.BreachAsync(
            new MeetingHeld("m1", CaseWorld.Day("2026-03-30"), ["mother-1"], "At home.", "sw-1", Role.SocialWorker, new(MeetingPurpose.FirstPlanning, at, at.AddHours(1))),
            "type",
            "W1");
        await world.DutyAsync(DutyKind.FurtherDuty, Asked);
    }

    private static MeetingArranged Meeting(DateTimeOffset at) =>
        new("m1", MeetingPurpose.FirstPlanning, at, at.AddHours(1), new("Family centre", "Taxi", "Creche", "After school"), "sw-1", Role.SocialWorker, ["child-1", "mother-1", "father-1", "school-1"]);

    private static async Task<CaseWorld> AssessedAsync()
    {
        using var stream = typeof(AuthorityEventScenarios).Assembly.GetManifestResourceStream("packs/willow.json")!;
        using var reader = new StreamReader(stream);
        var reading = PackLibrary.Of([("willow.json", reader.ReadToEnd())]);
        Assert.True(reading.IsWhole, string.Join("; ", reading.Faults));
        var world = await CaseWorld.InAsync("willow", "2026-03-16", packs: reading.Library);
        await world.OpenAsync();
        await world.DoAsync(new AssessmentStarted(world.Today));
        await world.GoToAsync("2026-03-25");
        await world.FulfilAsync(DutyKind.ConcludeAssessment);
        await world.FulfilAsync(DutyKind.DiscussAttendees);
        return world;
    }
}
