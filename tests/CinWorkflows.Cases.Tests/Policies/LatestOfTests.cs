using CinWorkflows.Cases.Packs.Trials;

namespace CinWorkflows.Cases.Tests.Policies;

/// <summary>"Whichever is later", each with its own length, in a pack.</summary>
public sealed class LatestOfTests
{
    private const string Place = "duties.agreePlan.within";

    [Theory]
    [InlineData("2026-04-17", "2026-04-24", "five working days after the meeting: 20 to 24 April")]
    [InlineData("2026-03-27", "2026-04-17", "fifteen after 25 March, without 3 and 6 April; the meeting gave 7 April")]
    public void A_story_shows_the_worked_date(string meeting, string due, string how)
    {
        var line = Tried(("assessmentConclusion", "2026-03-25"), ("firstPlanningMeeting", meeting));

        Assert.True($"{line.Deadline?.Due:yyyy-MM-dd}" == due, $"{how}; but {line.Deadline?.Explain() ?? line.NoDate}");
    }

    [Fact]
    public void A_story_says_which_day_is_waited_for()
    {
        var line = Tried(("assessmentConclusion", "2026-03-25"));

        Assert.Null(line.Deadline);
        Assert.StartsWith("it is the latest of 2 days, and in this story there is no day of", line.NoDate, StringComparison.Ordinal);
        Assert.EndsWith("(firstPlanningMeeting).", line.NoDate, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("latestOf", "strategyDiscussion", "assessmentConclusion", "there is no date until", "")]
    [InlineData("latestOf", "strategyDiscussion", "childProtectionPlanEnd", "there is no date until", ", and ")]
    [InlineData("anyOf", "strategyDiscussion", "childProtectionPlanEnd", "there is no date until", ", or ")]
    public void That_there_may_be_no_date_is_said_with_what_it_waits_for(string word, string one, string other, string words, string joined) =>
        Assert.Contains(With(word, one, other).Read().Advice, fault => fault.JsonPath == $"$.{Place}.{word}[0].from" && fault.Reason.Contains(words, StringComparison.Ordinal) && fault.Reason.Contains(joined, StringComparison.Ordinal));

    [Fact]
    public void Of_what_comes_in_every_case_nothing_is_waited_for_where_the_earliest_counts() =>
        Assert.DoesNotContain(With("anyOf", "strategyDiscussion", "assessmentConclusion").Read().Advice, fault => fault.JsonPath.StartsWith($"$.{Place}", StringComparison.Ordinal));

    [Theory]
    [InlineData("""{ "latestOf": [{ "within": { "amount": 5, "unit": "workingDays" }, "from": "firstPlanningMeeting", "counting": "afterAnchor" }] }""", "give at least two")]
    [InlineData("""{ "latestOf": [{ "within": { "amount": 5, "unit": "workingDays" }, "from": "firstPlanningMeeting" }, { "within": "none", "from": "referral" }] }""", "'counting' is missing")]
    [InlineData("""{ "latestOf": [], "anyOf": [] }""", "'anyOf' is not known here")]
    [InlineData("""{ "latestOf": [{ "within": { "amount": 5, "unit": "workingDays" }, "from": "planAgreement", "counting": "afterAnchor" }, { "within": { "amount": 5, "unit": "workingDays" }, "from": "referral", "counting": "afterAnchor" }] }""", "comes only once this duty is done")]
    public void A_senseless_one_is_said_in_words(string within, string words) =>
        Assert.Contains(PackDraft.Eastmere().Set(Place, within).Read().Hindrances, fault => fault.Reason.Contains(words, StringComparison.Ordinal));

    private static PackDraft With(string word, string one, string other) => PackDraft.Eastmere().Set(Place, $$"""
        { "{{word}}": [
          { "within": { "amount": 5, "unit": "workingDays" }, "from": "{{one}}", "counting": "afterAnchor" },
          { "within": { "amount": 15, "unit": "workingDays" }, "from": "{{other}}", "counting": "afterAnchor" } ] }
        """);

    private static TrialLine Tried(params (string Event, string On)[] days)
    {
        var reading = With("latestOf", "firstPlanningMeeting", "assessmentConclusion").Read();
        Assert.True(reading.IsWhole, string.Join(" ", reading.Faults));
        var story = new TrialStory(days.ToDictionary(day => day.Event, day => DateOnly.Parse(day.On)));
        return PackTrial.Of(reading.Pack, story).Single(line => line.Key == "agreePlan");
    }
}
