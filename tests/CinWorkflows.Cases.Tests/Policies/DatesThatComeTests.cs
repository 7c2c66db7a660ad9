using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Rules.Policies;

namespace CinWorkflows.Cases.Tests.Policies;

/// <summary>A date that can never come is no date: what a limit counts from, the duty, what brings it about and the stage go together.</summary>
public sealed class DatesThatComeTests
{
    private const string Meeting = "duties.holdFirstPlanningMeeting.from";

    private const string Asked = """
        { "id": "asked", "title": "Ask", "clause": "local", "why": "It is asked.", "when": "planInForce", "owner": "socialWorker",
          "within": { "amount": 5, "unit": "workingDays" }, "from": "trigger", "counting": "afterAnchor", "notices": "meeting", "doneBy": "recorded" }
        """;

    public static TheoryData<string> Shipped => [.. PackLibrary.Shipped.All.Select(entry => entry.File).Distinct()];

    [Theory]
    [InlineData(Meeting, "\"concernRaised\"", "known to the duties that are about it alone (discussSafeguardingConcern, settleNationalReferral)")]
    [InlineData(Meeting, "\"transferQuestion\"", "known to the duties that are about it alone (answerTransferQuestion)")]
    [InlineData(Meeting, "\"planAgreement\"", "only once this duty is done")]
    [InlineData(Meeting, "\"lastHeldReview\"", "only once this duty is done")]
    [InlineData("duties.visitChild.from", "\"lastVisit\"", "only once this duty is done")]
    [InlineData("duties.holdReview.from", "\"lastHeldReview\"", "only once this duty is done")]
    [InlineData("duties.holdReview.from", "\"heldReview\"", "(recordReviewOutcome, amendPlan)")]
    [InlineData("duties.concludeAssessment.from", "\"assessmentConclusion\"", "only once this duty is done")]
    [InlineData("duties.holdStrategyDiscussion.from", "\"strategyDiscussion\"", "only once this duty is done")]
    [InlineData("duties.circulateAmendedPlan.from", "\"planCirculation\"", "known to the duties that are about it alone")]
    [InlineData("duties.circulateAmendedPlan.warning.from", "\"breachRecorded\"", "known to the duties that are about it alone")]
    [InlineData("transfers.duties.obtainAcceptance.from", "\"residence\"", "on the other side of a move")]
    [InlineData("furtherDuties[0].from", "\"concernRaised\"", "count from 'trigger'")]
    [InlineData("furtherDuties[0].doneBy", "\"bankHolidayChanged\"", "would never be done")]
    [InlineData("furtherDuties[0].doneBy", "\"workerLeaving\"", "would never be done")]
    [InlineData("furtherDuties[0].only", """{ "stages": ["assessment", "planning"] }""", "these stages are over")]
    [InlineData("closure", """{ "clause": "N32", "onlyInReview": true, "notBefore": [{ "clause": "N32", "atLeast": { "amount": 1, "unit": "months" }, "from": "heldReview" }] }""", "as a minimum it would never hold")]
    public void What_can_never_come_is_at_fault_where_it_stands(string place, string json, string reason)
    {
        var reading = PackDraft.Northamptonshire().Set("furtherDuties[0]", Asked).Remove("ladders.disagreement").Set(place, json).Read();

        Assert.Empty(reading.Faults);
        Assert.Contains(reason, Assert.Single(reading.NeverDue).Reason, StringComparison.Ordinal);
        Assert.StartsWith($"$.{place}", reading.NeverDue[0].JsonPath, StringComparison.Ordinal);
    }

    [Fact]
    public void In_a_choice_of_events_each_that_can_never_come_is_named()
    {
        var reading = PackDraft.Northamptonshire().Set(Meeting, """{ "earliestOf": ["assessmentStart", "concernRaised"] }""").Read();

        Assert.Equal($"$.{Meeting}.earliestOf[1]", Assert.Single(reading.NeverDue).JsonPath);
    }

    [Theory]
    [InlineData("furtherDuties[0].from", "\"moveReported\"")]
    [InlineData("furtherDuties[0].when", "\"moveReported\"")]
    [InlineData("furtherDuties[0].doneBy", "\"moveAssessed\"")]
    public void Without_rules_for_transfers_nothing_of_a_move_ever_comes(string place, string json)
    {
        var draft = PackDraft.Northamptonshire().Set("furtherDuties[0]", Asked).Remove("ladders.disagreement").Set(place, json);
        Assert.Empty(draft.Read().NeverDue);

        var without = draft.Remove("transfers").Read();

        Assert.Contains("without 'transfers'", Assert.Single(without.NeverDue).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("duties.visitChild.byRegime", "$.duties.visitChild.byRegime.agreedWithFamily", "would hold for nobody")]
    [InlineData("furtherDuties[2].only.regimes", "$.furtherDuties[2].only.regimes", "would never arise")]
    public void Arrangements_that_the_pack_does_not_have_are_nobodys(string place, string path, string reason)
    {
        var json = place.EndsWith("byRegime", StringComparison.Ordinal) ? """{ "agreedWithFamily": { "amount": 12, "unit": "weeks" } }""" : """["agreedWithFamily"]""";

        var reading = PackDraft.Eastmere().Set(place, json).Remove("regimes.agreedWithFamily").Read();

        Assert.Contains(reading.NeverDue, fault => fault.JsonPath == path && fault.Reason.Contains(reason, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Meeting, "\"childProtectionPlanEnd\"", "there is no date until the end of the child protection plan")]
    [InlineData(Meeting, "\"attendeesDiscussed\"", "there is no date until the day on which the attendees were discussed")]
    [InlineData(Meeting, """{ "earliestOf": ["strategyDiscussion", "nextMeeting"] }""", "until the strategy discussion, or a meeting is arranged;")]
    [InlineData("furtherDuties[0].from", "\"lastHeldReview\"", "there is no date until the first review")]
    public void What_only_later_has_a_date_is_said_with_what_it_waits_for(string place, string json, string words)
    {
        var reading = PackDraft.Northamptonshire().Set("furtherDuties[0]", Asked).Remove("ladders.disagreement").Set(place, json).Read();

        Assert.Empty(reading.Hindrances);
        Assert.Contains(reading.Advice, advice => advice.Reason.Contains(words, StringComparison.Ordinal) && advice.JsonPath.StartsWith($"$.{place}", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Meeting, """{ "earliestOf": ["assessmentStart", "childProtectionPlanEnd"] }""")]
    [InlineData("furtherDuties[0].from", "\"planEnd\"")]
    [InlineData("duties.holdReview.from", "\"firstPlanStart\"")]
    public void What_always_has_a_date_says_nothing(string place, string json) =>
        Assert.DoesNotContain(
            PackDraft.Northamptonshire().Set("furtherDuties[0]", Asked).Remove("ladders.disagreement").Set(place, json).Read().Advice,
            advice => advice.Reason.Contains("no date until", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Shipped))]
    public void A_shipped_version_has_no_date_that_never_comes(string file)
    {
        var reading = PackLibrary.Read(PackLibrary.Shipped.All.Single(entry => entry.File == file && entry.Pack.Id != "west-northamptonshire").Json, file);

        Assert.DoesNotContain(reading.NeverDue, fault => fault.JsonPath != "$.authority.code");
        Assert.DoesNotContain(reading.Advice, advice => advice.Reason.Contains("no date until", StringComparison.Ordinal));
    }

    [Fact]
    public void Each_event_that_a_pack_may_count_from_has_its_line() =>
        Assert.All(Anchors.Names, name => Assert.NotEmpty(AnchorTraits.Of(name).InWords));

    [Fact]
    public void A_version_that_cases_are_pinned_to_is_still_read() =>
        Assert.True(PackLibrary.Of([("old.json", PackDraft.Northamptonshire().Set("version", "\"9.0.0\"").Set(Meeting, "\"concernRaised\"").Json)]).IsWhole);

    [Fact]
    public void A_list_in_place_of_a_choice_says_how_to_choose() =>
        Assert.Contains("{ \"earliestOf\": [...] }", Assert.Single(PackDraft.Northamptonshire().Set(Meeting, """["assessmentStart", "referral"]""").Read().Faults).Reason, StringComparison.Ordinal);

    [Theory]
    [InlineData("\"setByPlan\"", "no plan sets this; give the limit.")]
    [InlineData("\"none\"", "'within' and 'review.atLeastEvery' are the same limit, written twice.")]
    public void How_often_a_plan_is_reviewed_is_never_answered_with_what_is_refused_next(string within, string words)
    {
        var draft = PackDraft.Northamptonshire().Set("duties.holdReview.within", within);
        if (within == "\"none\"")
        {
            draft.Remove("duties.holdReview.from").Remove("duties.holdReview.counting");
        }

        Assert.Contains(words, Assert.Single(draft.Read().Faults).Reason, StringComparison.Ordinal);
    }
}
