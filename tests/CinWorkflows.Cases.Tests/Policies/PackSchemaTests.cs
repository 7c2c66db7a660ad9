using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Notices;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Policies.Reading;
using CinWorkflows.Rules.Policies.Retention;
using CinWorkflows.Rules.Timescales;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Tests.Policies;

/// <summary>The schema by which an editor helps and the reader that decides know the same words.</summary>
public sealed class PackSchemaTests
{
    private static readonly JsonObject Schema = JsonNode.Parse(PackSchema.Json)!.AsObject();
    private static readonly JsonObject Definitions = Schema["$defs"]!.AsObject();

    private static readonly Dictionary<string, IEnumerable<string>> Words = new()
    {
        ["role"] = Vocabulary<Role>.Words,
        ["division"] = Vocabulary<Division>.Words,
        ["sourceStatus"] = Vocabulary<SourceStatus>.Words,
        ["circumstance"] = Vocabulary<Circumstance>.Words,
        ["admissionEffect"] = Vocabulary<AdmissionEffect>.Words,
        ["unit"] = Vocabulary<Unit>.Words,
        ["counting"] = Vocabulary<Counting>.Words,
        ["anchor"] = [.. Anchors.Names, Anchors.PlanAction, FurtherDutyRule.TriggerAnchor, FurtherDutyRule.PreviousAnchor],
        ["ruleStrength"] = Vocabulary<RuleStrength>.Words,
        ["planReply"] = Vocabulary<PlanReply>.Words,
        ["planField"] = Vocabulary<PlanField>.Words,
        ["rungAnchor"] = Vocabulary<RungAnchor>.Words,
        ["noticeRecipient"] = Vocabulary<NoticeRecipient>.Words,
        ["urgency"] = Vocabulary<Urgency>.Words,
        ["triggerKind"] = Vocabulary<TriggerKind>.Words,
        ["doneBy"] = DoneBy.Words(PackVocabulary.OfCases),
        ["gatedStep"] = Vocabulary<GatedStep>.Words,
        ["caseStage"] = Vocabulary<CaseStage>.Words,
        ["regimeKind"] = Vocabulary<RegimeKind>.Words,
        ["retentionAnchor"] = Vocabulary<RetentionAnchor>.Words,
        ["endingReason"] = PackVocabulary.OfCases.Endings,
        ["scheduleBase"] = Vocabulary<ScheduleBase>.Words,
    };

    /// <summary>Words that stand in one place only, without a definition of their own.</summary>
    [Fact]
    public void The_standing_of_rules_for_transfers_is_that_of_the_reader() =>
        Assert.Equal(Vocabulary<TransferRulesOwner>.Words, Definitions["transfers"]!["properties"]!["standing"]!["enum"]!.AsArray().Select(word => (string)word!));

    private static readonly Dictionary<string, Shape> Objects = typeof(Shapes).GetFields()
        .Select(field => field.GetValue(null)).OfType<Shape>()
        .Append(Shapes.Duties(PackVocabulary.OfCases, edition: 1))
        .Append(Shapes.TransferDuties(PackVocabulary.OfCases, edition: 1))
        .ToDictionary(shape => shape.Name);

    public static TheoryData<string> ObjectNames => [.. Objects.Keys];

    public static TheoryData<string> WordLists => [.. Words.Keys];

    [Fact]
    public void The_schema_is_of_2020_12_and_describes_a_pack()
    {
        Assert.Equal("https://json-schema.org/draft/2020-12/schema", (string?)Schema["$schema"]);
        Assert.Equal("#/$defs/pack", (string?)Schema["else"]!["$ref"]);
        Assert.Equal("#/$defs/extendingPack", (string?)Schema["then"]!["$ref"]);
    }

    [Theory]
    [MemberData(nameof(ObjectNames))]
    public void An_object_has_the_properties_that_the_reader_takes_and_no_others(string name)
    {
        var (definition, shape) = (Definitions[name]!.AsObject(), Objects[name]);

        Assert.Equal(shape.Known.Order(), definition["properties"]!.AsObject().Select(property => property.Key).Order());
        Assert.Equal(shape.Required.Order(), definition["required"]!.AsArray().Select(required => (string)required!).Order());
        Assert.False((bool)definition["additionalProperties"]!);
    }

    [Theory]
    [MemberData(nameof(WordLists))]
    public void A_list_of_words_is_that_of_the_reader(string name) =>
        Assert.Equal(Words[name].Order(), Definitions[name]!["enum"]!.AsArray().Select(word => (string)word!).Order());

    [Fact]
    public void Every_definition_is_known_to_the_reader() =>
        Assert.Equal(
            Objects.Keys.Concat(Words.Keys).Concat(["clause", "ladder", "extendingPack", "inheritedWord", "event", "ownEvent"]).Order(),
            Definitions.Select(definition => definition.Key).Order());

    [Fact]
    public void Every_reference_leads_somewhere() =>
        Assert.All(
            Everything(Schema).OfType<JsonObject>().Select(node => (string?)node["$ref"]).OfType<string>(),
            reference => Assert.True(Definition(reference) is not null, $"{reference} leads nowhere."));

    [Fact]
    public void A_pack_that_extends_a_base_has_the_parts_of_a_whole_one() =>
        Assert.Equal(
            Shapes.Pack.Known.Except(["base", "servedBy"]).Append("extends").Order(),
            Definitions["extendingPack"]!["properties"]!.AsObject().Select(property => property.Key).Order());

    [Fact]
    public void An_editor_shows_what_each_event_means() =>
        Assert.Equal(
            Definitions["anchor"]!["enum"]!.AsArray().Select(word => $"{Anchors.InWords((string)word!)}."),
            Definitions["anchor"]!["enumDescriptions"]!.AsArray().Select(word => (string)word!),
            StringComparer.OrdinalIgnoreCase);

    [Theory]
    [MemberData(nameof(WordLists))]
    public void An_editor_shows_what_each_word_means(string name)
    {
        var meanings = Definitions[name]!["enumDescriptions"]?.AsArray().Select(word => (string)word!).ToList() ?? [];

        Assert.Equal(Definitions[name]!["enum"]!.AsArray().Count, meanings.Count);
        Assert.All(meanings, meaning => Assert.EndsWith(".", meaning, StringComparison.Ordinal));
    }

    /// <summary>The page is written anew with CIN_WRITE_SCHEMA set.</summary>
    [Fact]
    public void The_page_of_words_says_what_the_schema_says()
    {
        var page = PackWords.Of(Schema);
        if (Environment.GetEnvironmentVariable("CIN_WRITE_SCHEMA") is not null)
        {
            File.WriteAllText(Repository.Path("src/CinWorkflows.Rules/Policies/WORDS.md"), page);
            return;
        }

        Assert.Equal(page, Pages.Words);
    }

    [Fact]
    public void Every_field_is_described_for_the_editor()
    {
        foreach (var (name, definition) in Definitions)
        {
            Assert.False(string.IsNullOrWhiteSpace((string?)definition!["description"]), $"{name} is not described.");
            foreach (var (property, field) in definition["properties"]?.AsObject() ?? [])
            {
                var described = field!["description"] ?? Definition((string)field["$ref"]!)!["description"];
                Assert.False(string.IsNullOrWhiteSpace((string?)described), $"{name}.{property} is not described.");
            }
        }
    }

    [Fact]
    public void Words_in_place_of_an_object_are_those_of_the_reader()
    {
        Assert.Equal(["none", "setByPlan"], Constants("duty", "within"));
        Assert.Equal(["none"], Constants("plan", "smart"));
        Assert.Equal(["none"], Constants("review", "recordToParticipants"));
        Assert.Equal(["agreedCaseByCase"], Constants("regime", "atLeastEvery"));
        Assert.Equal(["none"], Constants("regime", "parentalAgreement"));
    }

    [Theory]
    [MemberData(nameof(ObjectNames))]
    public void What_the_schema_requires_the_reader_misses(string name)
    {
        foreach (var place in Places(name))
        {
            // A range without its end is a plain length.
            foreach (var required in Definitions[name]!["required"]!.AsArray().Select(required => (string)required!).Where(required => (name, required) != ("range", "upTo")))
            {
                var draft = PackDraft.Eastmere();
                draft.At(place).AsObject().Remove(required);

                Assert.Contains(draft.Read().Faults, fault => fault.Reason == $"'{required}' is missing.");
            }
        }
    }

    [Theory]
    [InlineData("pack", "id", "id", "a", "a-1", "A", "1a", "a b")]
    [InlineData("pack", "version", "version", "3.1.0", "3.1", "03.1.0", "3.1.0-rc", "99999.0.0", "100000.0.0")]
    [InlineData("pack", "effectiveFrom", "effectiveFrom", "2019-08-01", "2019-8-1", "1 August 2019", "2019-08-01T00:00")]
    [InlineData("pack", "digestAt", "digestAt", "08:30", "8:30", "24:00", "08:60", "08:30:00")]
    [InlineData("workingHours", "from", "workingHours.from", "09:00", "9am", "0900")]
    [InlineData("rung", "id", "ladders.task[0].id", "late-1", "late 1", "1-late", "late@1", "late_1")]
    public void What_the_schemas_pattern_takes_the_reader_takes(string definition, string property, string place, params string[] values)
    {
        var pattern = new Regex((string)Definitions[definition]!["properties"]![property]!["pattern"]!, RegexOptions.ECMAScript);

        foreach (var value in values)
        {
            var faults = PackDraft.Northamptonshire().Set(place, $"\"{value}\"").Read().Faults;

            Assert.True(pattern.IsMatch(Regex.Unescape(value)) == (faults.Count == 0), $"'{value}': the schema and the reader disagree. {string.Join(" ", faults)}");
        }
    }

    /// <summary>One place in the shipped pack for each kind of object.</summary>
    private static IEnumerable<string> Places(string name) => name switch
    {
        "base" or "served" or "servedBy" or "paces" or "pace" or "anyOf" or "latestOf" or "alternative" or "decidedLimit" => [],
        "pack" => [""],
        "closureDay" => ["authority.closureDays[0]"],
        "coverage" => ["coverage[0]"],
        "link" => ["source.links[0]"],
        "range" => ["duties.holdEarlyReview.within", "furtherDuties[7].within"],
        "schedule" => ["duties.holdReview.within", "furtherDuties[2].within"],
        "anchorChoice" => ["duties.holdFirstPlanningMeeting.from"],
        "byRegime" => ["duties.visitChild.byRegime"],
        "furtherDuty" => ["furtherDuties[0]", "furtherDuties[2]"],
        "caseSelection" => ["furtherDuties[2].only"],
        "decision" => ["furtherDuties[2].decision"],
        "decisionOption" => ["furtherDuties[2].decision.options[0]"],
        "authorityEvent" => ["events[0]"],
        "minimumDuration" => ["closure.notBefore[0]"],
        "conflict" => ["conflicts[0]"],
        "admissionRule" => ["admission[0]"],
        "duty" => ["duties.holdReview", "duties.circulateAmendedPlan"],
        "warning" => ["duties.circulateAmendedPlan.warning"],
        "period" => ["duties.holdFirstPlanningMeeting.within", "review.atLeastEvery", "duties.visitChild.target"],
        "chair" => ["chairs.review"],
        "cited" => ["gates.logistics", "plan.smart", "review.views"],
        "approval" => ["approvals.closure"],
        "holder" or "mostEnd" or "replies" => [$"plan.{name}"],
        "checklistItem" => ["plan.checklist[0]", "regimes.shortBreak.criteria[0]"],
        "retentionLine" => ["retention[0]", "retention[1]"],
        "retentionPeriod" => ["retention[0].keep[0]"],
        "closureRoute" => ["closureRoutes[0]"],
        "regime" => ["regimes.shortBreak"],
        "rung" => ["ladders.task[0]"],
        "transferRules" => ["transfers.rules"],
        "transferDuties" => ["transfers.duties"],
        "transferDuty" => ["transfers.duties.assessMove"],
        "byRisk" => ["transfers.duties.obtainAcceptance.byRisk"],
        _ => [name],
    };

    private static JsonNode? Definition(string reference) => reference["#/".Length..].Split('/').Aggregate((JsonNode?)Schema, (node, step) => node?[step]);

    private static IEnumerable<string> Constants(string definition, string property) =>
        Definitions[definition]!["properties"]![property]!["oneOf"]!.AsArray()
            .Select(option => (string?)option!["const"]).OfType<string>();

    private static IEnumerable<JsonNode> Everything(JsonNode node) =>
        [node, .. (node switch
        {
            JsonObject known => known.Select(property => property.Value),
            JsonArray list => list,
            _ => Enumerable.Empty<JsonNode?>(),
        }).OfType<JsonNode>().SelectMany(Everything)];
}
