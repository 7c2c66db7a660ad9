using CinWorkflows.Cases.Assessments;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Rules.Words;
using static CinWorkflows.Scenarios.Tests.Meetings.WalkAroundMeetings;

namespace CinWorkflows.Scenarios.Tests.Assessment;

/// <summary>Whom an assessment recommends is left out of the planning meeting for a reason only, whatever a further one says (N7, H7).</summary>
public sealed class RecommendedAgenciesScenarios
{
    [Theory]
    [InlineData("northamptonshire", "N7")]
    [InlineData("hillingdon", "H7")]
    public async Task N7_H7_a_further_assessment_that_recommends_nobody_drops_no_agency(string pack, string clause)
    {
        await using var world = await DiscussedAsync(pack);
        Assert.Contains("school-1", AssessmentConcluded.RecommendedBy([.. (await world.Host.Reader.ActsAsync(CaseWorld.CaseId, default)).Select(act => act.AsPast)]));
        await world.DoAsync(new AssessmentStarted(world.Today));
        await world.DoAsync(new AssessmentConcluded(world.Today, AssessmentOutcome.Section17Support, Summary: "The need is as it was."));
        var meeting = FirstMeeting(world);

        await world.RefusedAsync(meeting with { Attendees = ["child-1", "mother-1", "father-1"] }, "leftOutReasons", clause);
        await world.DoAsync(meeting);
        await world.Host.AdvanceToAsync(meeting.StartsAt.AddHours(2));
        var held = await world.TryAsync(new MeetingHeld("m1", world.Today, ["child-1", "mother-1", "father-1"], "Note"));
        Assert.Contains(held.Receipt!.Breaches, breach => breach.Clause == clause && breach.Rule.Contains("school-1", StringComparison.Ordinal));
    }
}
