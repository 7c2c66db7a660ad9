using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Policies.Reading;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Tests.Policies;

/// <summary>
/// The schema's lists of duties and acts follow from their definitions: run the tests with CIN_WRITE_SCHEMA set after defining another,
/// and its entry is written, with a duty's title for a description. Only what packs of every edition name is required by it; the reader requires
/// what the edition of the pack asks for besides.
/// </summary>
public sealed partial class DutiesInSchemaTests
{
    private static readonly JsonSerializerOptions AsWrittenByHand = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Dictionary<string, string> Acts = Row().Matches(Pages.EventFiles).ToDictionary(row => row.Groups["act"].Value, row => row.Groups["means"].Value);

    [Theory]
    [InlineData("duties", "duty", false)]
    [InlineData("transferDuties", "transferDuty", true)]
    public void The_schema_lists_the_duties_of_the_definitions(string section, string shape, bool ofTransfers) =>
        AsWritten(schema => With(schema, section, shape, ofTransfers));

    [Fact]
    public void The_schema_lists_the_acts_by_which_a_further_duty_is_done() => AsWritten(WithDoneBy);

    private static void AsWritten(Func<string, string> write)
    {
        if (Environment.GetEnvironmentVariable("CIN_WRITE_SCHEMA") is not null)
        {
            var file = Repository.Path("src/CinWorkflows.Rules/Policies/policy-pack.schema.json");
            File.WriteAllText(file, write(File.ReadAllText(file)));
            return;
        }

        Assert.Equal(write(PackSchema.Json), PackSchema.Json);
    }

    private static string WithDoneBy(string schema)
    {
        var known = DoneBy.Words(PackVocabulary.OfCases);
        return Replaced(
            schema,
            new("(    \"doneBy\": \\{\n      \"description\": .*\n      \"enum\": \\[\n)[^\\]]*(\n      \\])(?:,\n      \"enumDescriptions\": \\[\n[^\\]]*\n      \\])?"),
            found => $"{found.Groups[1].Value}{Lines(known)}{found.Groups[2].Value},\n      \"enumDescriptions\": [\n{Lines(known.Select(Meaning))}\n      ]");
    }

    private static string Lines(IEnumerable<string> words) => string.Join(",\n", words.Select(word => $"        {JsonSerializer.Serialize(word, AsWrittenByHand)}"));

    /// <summary>What an act means, as the page about files of events says it.</summary>
    private static string Meaning(string word) => word switch
    {
        DoneBy.Recorded => "Somebody says that it is done.",
        DoneBy.ChildSeen => "A visit at which the child was seen.",
        DoneBy.ChildSeenAlone => "A visit at which the child was seen alone.",
        _ => Acts.GetValueOrDefault(word) ?? "The service records this itself, or for every case: nobody does a duty by it.",
    };

    private static string With(string schema, string section, string shape, bool ofTransfers)
    {
        var now = JsonNode.Parse(schema)!["$defs"]![section]!["properties"]!.AsObject();
        var defined = DutyDefinition.All
            .Where(duty => duty.Kind != DutyKind.FurtherDuty && (duty.Side != TransferSide.None) == ofTransfers)
            .ToDictionary(duty => Vocabulary<DutyKind>.Word(duty.Kind), duty => $"{duty.Title(DutyWords.Of(pack: null))}.");
        var words = now.Select(entry => entry.Key).Where(defined.ContainsKey)
            .Concat(defined.Keys.Where(word => !now.ContainsKey(word)).Order(StringComparer.Ordinal))
            .ToList();
        var inEveryEdition = DutyDefinition.All.Where(duty => duty.FromEdition == 1).Select(duty => Vocabulary<DutyKind>.Word(duty.Kind)).ToHashSet();
        var required = string.Join(",\n", words.Where(inEveryEdition.Contains).Select(word => $"        \"{word}\""));
        var properties = string.Join(
            ",\n",
            words.Select(word => $"        \"{word}\": {{ \"description\": \"{now[word]?["description"] ?? defined[word]}\", {Reference(word, shape)} }}"));
        return Replaced(
            schema,
            Section(section),
            found => $"{found.Groups[1].Value}\"required\": [\n{required}\n      ],\n      \"properties\": {{\n{properties}\n      }}\n    }}");
    }

    /// <summary>The duties that may be left out say so with "none" in place of their rule.</summary>
    private static string Reference(string word, string shape)
    {
        var reference = $"\"$ref\": \"#/$defs/{shape}\"";
        return Vocabulary<DutyKind>.TryRead(word, out var kind) && DutyDefinition.Of(kind).MayBeLeftOut
            ? $"\"oneOf\": [{{ \"description\": \"The authority does not ask for it.\", \"const\": \"none\" }}, {{ {reference} }}]"
            : reference;
    }

    private static string Replaced(string schema, Regex part, MatchEvaluator write)
    {
        Assert.Matches(part, schema);
        return part.Replace(schema, write, 1);
    }

    /// <summary>A definition of the schema from its name to the brace that ends it.</summary>
    private static Regex Section(string name) =>
        new($"(    \"{name}\": \\{{\n(?:      \"(?:description|type|additionalProperties)\": .*\n)+      )\"required\": \\[[^\\]]*\\],\n      \"properties\": \\{{\n(?:        .*\n)*      \\}}\n    \\}}");

    [GeneratedRegex(@"^\| `(?<act>\w+)` \| (?<means>.+) \|$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
