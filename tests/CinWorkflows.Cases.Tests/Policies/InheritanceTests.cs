using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Policies.Reading;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Tests.Policies;

/// <summary>A pack says only what is its own: whole entries take the place of whole entries, and nothing is lent that was not asked for.</summary>
public sealed class InheritanceTests
{
    private const string Small = """
        {
          "id": "smallmere", "extends": "england-base/1.0.0", "version": "1.0.0", "effectiveFrom": "2026-01-01",
          "authority": { "name": "Smallmere (invented)", "code": "E99999998", "division": "englandAndWales", "closureDays": [] },
          "source": { "title": "Support for families", "status": "inForce", "amendments": [], "links": [] },
          "clauses": { "S1": "Meetings within 15 working days of the end of the assessment.", "S2": "Reviews every 12 weeks." },
          "labels": { "plan": "Family Plan" },
          "duties": {
            "holdFirstPlanningMeeting": { "clause": "S1", "owner": "socialWorker", "within": { "amount": 15, "unit": "workingDays" }, "from": "assessmentConclusion", "counting": "afterAnchor", "notices": "meeting" },
            "holdReview": { "clause": "S2", "owner": "socialWorker", "within": { "amount": 12, "unit": "weeks" }, "from": "lastReviewOrFirstPlan", "counting": "afterAnchor", "notices": "review" }
          },
          "plan": {
            "holder": { "role": "socialWorker", "clause": "S1" }, "mostEnd": { "within": { "amount": 24, "unit": "months" }, "clause": "local" },
            "replies": { "accepted": ["signed", "disagrees"], "clause": "S1" }, "smart": "none", "checklist": []
          },
          "review": {
            "clause": "S2", "atLeastEvery": { "amount": 12, "unit": "weeks" }, "longerIfExceptional": false, "outcomesTogether": false, "recordToParticipants": "none",
            "twelveMonthReview": { "clause": "local" }, "longTermException": { "clause": "local" }, "views": { "clause": "S2" }
          },
          "closureRoutes": [{ "id": "close", "text": "The support ends.", "clause": "S2" }]
        }
        """;

    [Fact]
    public void A_pack_of_a_page_is_whole_on_its_base_and_cites_nothing_national_that_it_did_not_take()
    {
        var reading = PackLibrary.Read(Small, "smallmere.json");

        Assert.Empty(reading.Hindrances);
        Assert.Empty(reading.Advice);
        var pack = reading.Pack!;
        Assert.Equal(("england-base", "1.0.0", 64), (pack.Base!.Id, pack.Base.Version, pack.Base.Sha256.Length));
        Assert.Equal(("Family Plan", "Review"), (pack.Label("plan", ""), pack.Label("review", "")));
        Assert.Equal(PolicyPack.NewestEdition, pack.Edition);
        Assert.True(pack.Rule(DutyKind.ConcludeAssessment).Timescale.HasNoLimit);
        Assert.Null(pack.Transfers);
        Assert.Null(pack.Retention);
        Assert.Superset(new HashSet<DutyKind> { DutyKind.AgreeReviewInterval, DutyKind.HoldTwelveMonthReview }, pack.NotAskedFor.ToHashSet());
        Assert.DoesNotContain(pack.Clauses, clause => clause.Value.StartsWith("National", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("offered", "WT", "referral")]
    [InlineData("offered:census", "census", "assessmentStart")]
    public void What_is_offered_is_taken_by_name_and_brings_its_clause(string word, string clause, string from)
    {
        var pack = Read(draft => draft["duties"]!["concludeAssessment"] = word).Pack!;

        var rule = pack.Rule(DutyKind.ConcludeAssessment);
        Assert.Equal((clause, new Period(45, Unit.WorkingDays), from), (rule.Clause, rule.Timescale.Within!.Value, rule.Timescale.Anchor));
        Assert.Equal(ClauseOrigin.National, pack.OriginOf(clause));
        Assert.True(pack.Rule(DutyKind.ConcludeReassessment).Timescale.HasNoLimit, "nothing else is lent");
    }

    [Fact]
    public void The_optional_rules_for_moves_are_taken_whole_and_are_not_the_authoritys_own()
    {
        var pack = Read(draft =>
        {
            draft["transfers"] = "offered";
            draft["approvals"] = JsonNode.Parse("""{ "transferDispute": "offered", "transferIn": "offered", "sharingAgainstAdvice": "offered" }""");
        }).Pack!;

        Assert.Equal(TransferRulesOwner.National, pack.Transfers!.Owner);
        Assert.Equal(ClauseOrigin.Silent, pack.OriginOf(pack.Transfers.Clause));
        Assert.True(pack.Approvals.ContainsKey(ApprovalKind.Closure), "what is not named is inherited");
    }

    [Fact]
    public void What_the_base_does_not_offer_is_refused_with_what_it_does()
    {
        var fault = Assert.Single(Read(draft => draft["duties"]!["visitChild"] = "offered").Faults, fault => fault.JsonPath == "$.duties.visitChild" && fault.Reason.StartsWith("the base", StringComparison.Ordinal));

        Assert.Contains("it offers: concludeAssessment, concludeAssessment (\"offered:census\"), concludeReassessment", fault.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void None_ends_what_is_inherited()
    {
        var pack = Read(draft =>
        {
            draft["labels"]!["review"] = "Family Review";
            draft["approvals"] = JsonNode.Parse("""{ "regime": "none" }""");
        });

        Assert.Equal("'regime' is missing.", Assert.Single(pack.Faults).Reason);
        Assert.DoesNotContain("agreeReviewInterval\": {", PackLibrary.Read(Small, "smallmere.json").Json, StringComparison.Ordinal);
    }

    [Fact]
    public void A_whole_entry_takes_the_place_of_a_whole_entry()
    {
        var rule = Read(draft => draft["duties"]!["resolveHold"] = JsonNode.Parse("""{ "clause": "S1", "owner": "serviceManager", "within": "none", "notices": "hold" }""")).Pack!.Rule(DutyKind.ResolveHold);

        Assert.Equal((Role.ServiceManager, "S1", null), (rule.Owner, rule.Clause, rule.Why));
    }

    [Fact]
    public void The_whole_text_is_read_alone_and_comes_to_the_same()
    {
        var reading = PackLibrary.Read(Small, "smallmere.json");

        var whole = PackLibrary.Read(reading.Json, "smallmere-1.0.0.json");

        Assert.Empty(whole.Hindrances);
        Assert.Equal(System.Text.Json.JsonSerializer.Serialize(reading.Pack), System.Text.Json.JsonSerializer.Serialize(whole.Pack));
        Assert.DoesNotContain("\"extends\"", reading.Json, StringComparison.Ordinal);
    }

    [Fact]
    public void A_version_that_cases_start_under_names_the_version_of_its_base()
    {
        var json = Small.Replace("england-base/1.0.0", "england-base", StringComparison.Ordinal);

        Assert.Contains("\"england-base/1.0.0\"", Assert.Single(PackLibrary.Read(json, "smallmere.json").Advice).Reason, StringComparison.Ordinal);
        Assert.Equal("$.extends", Assert.Single(PackLibrary.Of([("smallmere.json", json)]).Faults).JsonPath);
        Assert.True(PackLibrary.Of([("smallmere.json", Small)]).IsWhole);
    }

    [Theory]
    [InlineData("wales-base/1.0.0")]
    [InlineData("england-base/9.0.0")]
    [InlineData("")]
    public void A_base_that_is_not_known_is_answered_with_those_that_are(string named) =>
        Assert.Contains("england-base/1.0.0", Assert.Single(PackLibrary.Read(Small.Replace("england-base/1.0.0", named, StringComparison.Ordinal), "smallmere.json").Faults).Reason, StringComparison.Ordinal);

    [Fact]
    public void A_fault_in_ones_own_entry_is_shown_on_ones_own_line()
    {
        var json = Small.Replace("\"amount\": 15", "\"amount\": 0", StringComparison.Ordinal);

        Assert.Equal(json[..json.IndexOf("\"amount\": 0", StringComparison.Ordinal)].Count(letter => letter == '\n') + 1, Assert.Single(PackLibrary.Read(json, "smallmere.json").Faults).Line);
    }

    [Fact]
    public void Both_shipped_packs_are_resolved_on_the_base() =>
        Assert.All(
            new[] { ("northamptonshire", "3.1.3"), ("northamptonshire", "3.1.4"), ("west-northamptonshire", "3.1.4"), ("hillingdon", "2.1.3"), ("hillingdon", "2.1.4") },
            pack => Assert.Equal("england-base", PackLibrary.Shipped.Find(pack.Item1, pack.Item2)!.Pack.Base!.Id));

    [Fact]
    public void A_base_that_was_published_stays_as_it_is() =>
        Assert.Equal(
            [new BaseReference("england-base", "1.0.0", "713e84850e59a9319647bc90adecb9cd9c42ce40390f2c37fbf5c56f365c2741")],
            ShippedBases.References);

    [Theory]
    [InlineData("northamptonshire", "3.1.3", "4e8ff0b800d16df67d1d26ec052b72ec8f037c90b18a2f047c404288606376f8")]
    [InlineData("hillingdon", "2.1.3", "f7565fcbcb1294590ca5b6b4483449200ed5b1588a55023f514b6d5558403f01")]
    public void The_whole_text_that_cases_are_pinned_to_stays_as_it_is(string id, string version, string digest) =>
        Assert.Equal(digest, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(PackLibrary.Shipped.Find(id, version)!.Json))));

    [Fact]
    public void Duties_stand_in_the_order_of_the_base_in_which_a_team_attends_to_them() =>
        Assert.Equal(
            PackLibrary.Shipped.Find("northamptonshire", "3.1.2")!.Pack.Duties.Keys.Where(PackLibrary.Shipped.Find("northamptonshire", "3.1.3")!.Pack.Duties.ContainsKey),
            PackLibrary.Shipped.Find("northamptonshire", "3.1.3")!.Pack.Duties.Keys.Where(PackLibrary.Shipped.Find("northamptonshire", "3.1.2")!.Pack.Duties.ContainsKey));

    private static PackReading Read(Action<JsonNode> change)
    {
        var draft = JsonNode.Parse(Small)!;
        change(draft);
        return PackLibrary.Read(draft.ToJsonString(new() { WriteIndented = true }), "smallmere.json");
    }
}
