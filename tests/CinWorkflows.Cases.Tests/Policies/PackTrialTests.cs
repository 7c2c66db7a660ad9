using CinWorkflows.Cases.Packs.Trials;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Tests.Policies;

/// <summary>A pack is tried on a story before anybody lives under it.</summary>
public sealed class PackTrialTests
{
    private static readonly PolicyPack Pack = EastmerePack.Pack;

    private static readonly TrialStory Story = new(new Dictionary<string, DateOnly>
    {
        ["assessmentStart"] = new(2026, 3, 16),
        ["assessmentConclusion"] = new(2026, 3, 25),
        ["firstPlanStart"] = new(2026, 4, 9),
    });

    [Theory]
    [InlineData("holdFirstPlanningMeeting", "2026-04-17", "2026-04-10", "15 and 10 working days after 25 March, without 3 and 6 April")]
    [InlineData("visitChild", "2026-05-21", "2026-05-07", "six weeks, and the aim of four")]
    [InlineData("holdReview:1", "2026-05-07", null, "28 days")]
    [InlineData("holdReview:4", "2027-07-09", null, "9 and 6 months")]
    [InlineData("concludeAssessment", "2026-05-21", null, "45 working days after 16 March, without 3 and 6 April and 4 May")]
    [InlineData("monthGate:1", "2026-07-09", null, "three months")]
    [InlineData("callFamily:1", "2026-04-01", null, "a week after the end of the assessment")]
    public void A_duty_has_its_worked_date(string key, string due, string? aim, string how)
    {
        var line = Assert.Single(PackTrial.Of(Pack, Story), line => line.Key == key);

        Assert.True((due, aim) == ($"{line.Deadline!.Due:yyyy-MM-dd}", line.Deadline.Target is { } target ? $"{target.On:yyyy-MM-dd}" : null), $"{how}; but {line.Deadline.Explain()}");
    }

    [Theory]
    [InlineData("discussSafeguardingConcern", "it counts from the day on which the concern was raised (concernRaised), which does not happen in this story.")]
    [InlineData("agreePlan", "the pack sets no time: it is open and reminded of.")]
    [InlineData("completeAction", "the plan of each child sets it.")]
    [InlineData("exitPlan", "it counts from the expected end of the plan (planEnd), which does not happen in this story.")]
    public void One_without_a_date_says_why(string key, string why) =>
        Assert.Equal((null, why), PackTrial.Of(Pack, Story).Where(line => line.Key == key).Select(line => (line.Deadline, line.NoDate)).Single());

    [Fact]
    public void What_a_story_says_of_team_arrangements_and_further_events_counts()
    {
        var other = Story with { Team = "team-intensive", On = new Dictionary<string, DateOnly>(Story.On) { ["strategyDiscussion"] = new(2026, 3, 18), ["nextMeeting"] = new(2026, 5, 7), ["childNotSeenAlone"] = new(2026, 4, 13) } };
        var lines = PackTrial.Of(Pack, other).ToLookup(line => line.Key);

        Assert.Equal(new DateOnly(2026, 4, 16), lines["visitChild"].Single().Deadline!.Due);
        Assert.Equal(new DateOnly(2026, 4, 10), lines["holdFirstPlanningMeeting"].Single().Deadline!.Due);
        Assert.Equal(new DateOnly(2026, 5, 5), lines["papers"].Single().Deadline!.Due);
        Assert.Equal(new DateOnly(2026, 4, 15), lines["discussNotSeenAlone"].Single().Deadline!.Due);
        Assert.Equal(new DateOnly(2026, 4, 22), lines["seeChildAlone"].Single().Deadline!.Due);
        Assert.Equal("it is not for this team or these arrangements.", PackTrial.Of(Pack, Story with { Team = "team-9" }).Single(line => line.Key == "papers").NoDate);
        Assert.Equal(new DateOnly(2027, 4, 9), PackTrial.Of(Pack, Story with { Regime = RegimeKind.ShortBreak }).Single(line => line.Key == "holdReview").Deadline!.Due);
    }

    [Fact]
    public void Dates_that_are_kept_hold_the_pack_to_them()
    {
        var kept = Assert.Single(ExpectedDates.Read(ExpectedDates.Write([ExpectedDates.Of(Pack, Story)])));
        Assert.Empty(kept.Differences(Pack));

        var changed = PackDraft.Eastmere().Set("duties.visitChild.within.amount", "5").Read().Pack!;

        Assert.Equal(
            "visitChild: expected 2026-05-21, but it is 2026-05-14. Due Thursday 14 May 2026: 5 weeks after the last visit, or the start of the plan on Thursday 9 April 2026 (E10), the anchor day not counted; weekends and bank holidays count and do not move it. The aim is Thursday 7 May 2026 (4 weeks); the date above is the limit.",
            Assert.Single(kept.Differences(changed)));
    }

    [Theory]
    [InlineData("""[{ "story": { "on": { "asessmentStart": "2026-03-16" } }, "dates": {} }]""", "'asessmentStart' is no event")]
    [InlineData("""[{ "story": { "on": {} }, "dates": { "holdParty": "2026-03-16" } }]""", "'holdParty' is nothing that this pack asks for")]
    [InlineData("""[{ "story": { "on": {} }, "dates": { "holdReview:1": "2026-03-16" } }]""", "but it is no date. it counts from the start of the first plan")]
    public void What_cannot_be_expected_is_said(string json, string words) =>
        Assert.Contains(words, Assert.Single(ExpectedDates.Read(json).Single().Differences(Pack)), StringComparison.Ordinal);

    [Fact]
    public void A_file_that_is_none_is_said_in_words() =>
        Assert.Contains("the expected dates are a list", Assert.Throws<FormatException>(() => ExpectedDates.Read("""[{ "storie": 1 }]""")).Message, StringComparison.Ordinal);
}
