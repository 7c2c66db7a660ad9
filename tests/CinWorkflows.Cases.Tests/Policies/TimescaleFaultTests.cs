namespace CinWorkflows.Cases.Tests.Policies;

/// <summary>Senseless mixtures of the timescale language: each refused at its place, with the reason.</summary>
public sealed class TimescaleFaultTests
{
    private const string Choice = "duties.holdFirstPlanningMeeting.from";

    [Theory]
    [InlineData("duties.concludeAssessment.before", "\"planEnd\"", "$.duties.concludeAssessment.before", "'from' or 'before', not both")]
    [InlineData("duties.concludeAssessment.target", "{ \"amount\": 60, \"unit\": \"workingDays\" }", "$.duties.concludeAssessment.target", "does not come before the limit")]
    [InlineData("duties.concludeAssessment.target", "{ \"amount\": 60, \"unit\": \"hours\" }", "$.duties.concludeAssessment.target", "hours and days cannot be mixed")]
    [InlineData("duties.concludeAssessment.within", "{ \"steps\": [{ \"amount\": 4, \"unit\": \"weeks\" }], \"countedFrom\": \"first\" }", "$.duties.concludeAssessment.within", "does not come again and again")]
    [InlineData("duties.concludeAssessment.notBefore", "true", "$.duties.concludeAssessment.notBefore", "give 'within' an 'upTo'")]
    [InlineData("duties.concludeAssessment.from", "\"trigger\"", "$.duties.concludeAssessment.from", "'trigger' is not known here")]
    [InlineData("duties.agreePlan.target", "{ \"amount\": 6, \"unit\": \"weeks\" }", "$.duties.agreePlan.target", "there is no timescale, so leave 'target' out")]
    [InlineData("duties.holdEarlyReview.within.upTo", "6", "$.duties.holdEarlyReview.within.upTo", "6 to 6 is not possible")]
    [InlineData("duties.holdEarlyReview.within.upTo", "\"8\"", "$.duties.holdEarlyReview.within.upTo", "a whole number, not a text")]
    [InlineData("duties.holdEarlyReview.notBefore", "true", "$.duties.holdEarlyReview.notBefore", "cannot be refused for being early")]
    [InlineData("duties.discussSafeguardingConcern.counting", "\"afterAnchor\"", "$.duties.discussSafeguardingConcern.counting", "hours count from the instant")]
    [InlineData("duties.visitChild.within", "{ \"amount\": 500, \"unit\": \"hours\" }", "$.duties.visitChild.within", "counted in days, weeks or months", 0)]
    [InlineData("duties.visitChild.byTeam.team-2", "{ \"amount\": 24, \"unit\": \"hours\" }", "$.duties.visitChild.byTeam", "hours and days cannot be mixed")]
    [InlineData("duties.visitChild.byTeam", "[]", "$.duties.visitChild.byTeam", "an object of teams, not a list")]
    [InlineData("duties.visitChild.byRegime.usual", "{ \"amount\": 4, \"unit\": \"weeks\" }", "$.duties.visitChild.byRegime.usual", "known are: ordinary, agreedWithFamily, shortBreak")]
    [InlineData("duties.holdReview.byRegime", "{}", "$.duties.holdReview.byRegime", "a series has its own limits")]
    [InlineData("duties.holdReview.within.steps[1].amount", "1", "$.duties.holdReview.within.steps[2]", "", 0)]
    [InlineData("duties.holdReview.within.steps[2].amount", "3", "$.duties.holdReview.within.steps[2]", "3 months does not come after 4 months")]
    [InlineData("duties.holdReview.within.steps", "[]", "$.duties.holdReview.within.steps", "at least one step")]
    [InlineData("duties.holdReview.within.steps[0].unit", "\"hours\"", "$.duties.holdReview.within.steps[0].unit", "hours are not possible here")]
    [InlineData("duties.holdReview.within.thenEvery.amount", "3", "$.duties.holdReview.within", "goes on with 'thenEvery' 6 months")]
    [InlineData("duties.holdReview.within.countedFrom", "\"start\"", "$.duties.holdReview.within.countedFrom", "known are: first, last")]
    [InlineData(Choice, "{}", "$." + Choice, "give one of latestOf, earliestOf, firstGiven")]
    [InlineData(Choice, "{ \"latestOf\": [\"referral\"] }", "$." + Choice + ".latestOf", "nothing to choose from")]
    [InlineData(Choice, "{ \"latestOf\": [\"referral\", \"referral\"] }", "$." + Choice + ".latestOf[1]", "listed twice")]
    [InlineData(Choice, "{ \"latestOf\": [\"referral\", \"referal\"] }", "$." + Choice + ".latestOf[1]", "did you mean 'referral'?")]
    [InlineData(Choice, "{ \"latest\": [\"referral\", \"planEnd\"] }", "$." + Choice + ".latest", "'latest' is not known here")]
    [InlineData("furtherDuties[0].when", "\"childUnseen\"", "$.furtherDuties[0].when", "'childUnseen' is not known here")]
    [InlineData("furtherDuties[0].from", "\"previous\"", "$.furtherDuties[0].from", "nothing comes before this duty")]
    [InlineData("furtherDuties[0].then", "[\"seeChild\"]", "$.furtherDuties[0].then[0]", "there is no further duty 'seeChild'", 2)]
    [InlineData("furtherDuties[0].then", "[\"seeChildAlone\", \"exitPlan\"]", "$.furtherDuties[0].then[1]", "its 'when' is not \"chained\"")]
    [InlineData("furtherDuties[1].then", "[\"seeChildAlone\"]", "$.furtherDuties[1].then[0]", "this chain never ends")]
    [InlineData("furtherDuties[1].doneBy", "\"visited\"", "$.furtherDuties[1].doneBy", "'visited' is not known here")]
    [InlineData("furtherDuties[2].doneBy", "\"meetingHeld\"", "$.furtherDuties[2].decision", "this takes 'doneBy' \"recorded\"")]
    [InlineData("furtherDuties[2].decision.options", "[{ \"id\": \"yes\", \"text\": \"Yes\" }]", "$.furtherDuties[2].decision.options", "at least two options", 0)]
    [InlineData("furtherDuties[3].id", "\"papers\"", "$.furtherDuties[5].id", "already that of $.furtherDuties[3].id")]
    [InlineData("furtherDuties[3].notices", "\"aimed\"", "$.furtherDuties[3].notices", "has a notice from 'target', but the duty has no 'target'")]
    [InlineData("furtherDuties[4].within", "{ \"amount\": 5, \"upTo\": 5, \"unit\": \"workingDays\" }", "$.furtherDuties[4].within.upTo", "5 to 5 is not possible: at least 0, then more")]
    [InlineData("furtherDuties[4].within", "{ \"amount\": 5, \"upTo\": 15, \"unit\": \"workingDays\" }", "$.furtherDuties[4].within", "", 0)]
    [InlineData("duties.concludeAssessment.within", "{ \"paces\": [{ \"every\": { \"amount\": 6, \"unit\": \"weeks\" }, \"until\": { \"amount\": 1, \"unit\": \"months\" } }, { \"every\": { \"amount\": 3, \"unit\": \"months\" } }], \"since\": \"referral\" }", "$.duties.concludeAssessment.within", "only visits and reviews")]
    [InlineData("furtherDuties[4].target.amount", "5", "$.furtherDuties[4].target", "the aim does not come before the limit")]
    [InlineData("closure.notBefore[0].from", "\"planEnded\"", "$.closure.notBefore[0].from", "'planEnded' is not known here")]
    [InlineData("closure.notBefore[0].atLeast.unit", "\"hours\"", "$.closure.notBefore[0].atLeast.unit", "hours are not possible here")]
    [InlineData("ladders.hours[1].workingDays", "1", "$.ladders.hours[1].hours", "not both")]
    [InlineData("ladders.hours[1].hours", "-1000", "$.ladders.hours[1].hours", "at most 240 hours")]
    public void A_senseless_mixture_is_refused_with_its_place(string place, string json, string path, string reason, int faults = 1)
    {
        var reading = PackDraft.Eastmere().Set(place, json).Read();

        if (reason.Length == 0)
        {
            Assert.Empty(reading.Faults);
            return;
        }

        Assert.Null(reading.Pack);
        Assert.True(
            reading.Faults.Any(fault => fault.JsonPath == path && fault.Reason.Contains(reason, StringComparison.Ordinal) && fault.Line > 0),
            string.Join(Environment.NewLine, reading.Faults));
        Assert.True(faults == 0 || faults == reading.Faults.Count, string.Join(Environment.NewLine, reading.Faults));
    }
}
